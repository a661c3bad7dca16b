/// <reference lib="webworker" />
import { createBack } from './back.ts';
import { browserEngines } from './engines.ts';
import { loadDataset } from './load.ts';
import type { Request, Tell } from './protocol.ts';
import { transferables } from './transfer.ts';

const tell: Tell = (response) => postMessage(response, { transfer: transferables(response) });

const hear = createBack({ engines: browserEngines(), load: loadDataset, tell });

addEventListener('message', (event: MessageEvent<Request>) => hear(event.data));
tell({ type: 'started' });

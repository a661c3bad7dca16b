import { inlinedWorker } from '#core/fetch/oneFile.ts';
import type { Message } from '#core/message.ts';
import type { Request, Response } from './protocol.ts';
import workerUrl from './worker.ts?worker&url';

/** The page's end of the only door to the engine. */
export interface WorkerClient {
  send(request: Request): void;
  close(): void;
}

/**
 * Starts the worker.
 * @param onResponse called with every message of the worker
 * @param onDeath called once, with the reason, when the worker cannot be started or dies; never before this returns
 */
export function openWorker(
  onResponse: (response: Response) => void,
  onDeath: (problem: Message) => void,
): WorkerClient {
  const { address, type = 'classic', release = () => {} } = source();
  let worker: Worker;
  try {
    worker = new Worker(address, { type, name: 'anomascope' });
  } catch {
    release();
    queueMicrotask(() => onDeath(notStarted()));
    return { send() {}, close() {} };
  }
  const close = () => {
    release();
    worker.terminate();
  };
  worker.onmessage = (event: MessageEvent<Response>) => {
    release();
    onResponse(event.data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    close();
    const unreached = !event.message || UNREACHED.test(event.message);
    onDeath(unreached ? notStarted() : { say: 'unexpected', detail: event.message });
  };
  worker.onmessageerror = () => {
    close();
    onDeath({ say: 'workerNotUnderstood' });
  };
  return { send: (request) => worker.postMessage(request), close };
}

/** As Chrome and Firefox, and Safari, say that a script which another imports did not arrive. Of others they say nothing. */
const UNREACHED = /dynamically imported|importing a module/i;

/** Where a worker's script comes from. */
interface Source {
  address: string;
  type?: WorkerType;
  /** Gives the address back, which is needed until the worker says something or is no more. */
  release?(): void;
}

function source(): Source {
  const inlined = inlinedWorker();
  if (inlined) return { address: inlined };
  // In a frame that denies the page its origin, as on a course page, no worker starts from an address but from one that
  // the page has made itself.
  if (self.origin !== 'null') return { address: workerUrl, type: 'module' };
  const address = URL.createObjectURL(new Blob([importing(workerUrl)], { type: 'text/javascript' }));
  return { address, release: () => URL.revokeObjectURL(address) };
}

/** A script that imports another and hands it what was said meanwhile. Not a module: Chrome starts none from a blob there. */
const importing = (address: string) => `
  const early = [];
  const keep = (event) => early.push(event.data);
  addEventListener('message', keep);
  import(${JSON.stringify(new URL(address, document.baseURI).href)}).then(
    () => {
      removeEventListener('message', keep);
      for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
    },
    (fault) => setTimeout(() => { throw fault; }),
  );
`;

/** Within another page, that page may be the cause. */
const notStarted = (): Message => ({ say: self === top ? 'workerNotStarted' : 'workerRefused' });

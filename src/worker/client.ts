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
  let worker: Worker;
  try {
    worker = start();
  } catch {
    queueMicrotask(() => onDeath(notStarted()));
    return { send() {}, close() {} };
  }
  worker.onmessage = (event: MessageEvent<Response>) => onResponse(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onDeath(event.message ? { say: 'unexpected', detail: event.message } : notStarted());
  };
  worker.onmessageerror = () => {
    worker.terminate();
    onDeath({ say: 'workerNotUnderstood' });
  };
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

function start(): Worker {
  const name = 'anomascope';
  const inlined = inlinedWorker();
  if (inlined) return new Worker(inlined, { name });
  // In a frame that denies the page its origin, as on a course page, no worker starts from an address but from one that
  // the page has made itself.
  if (self.origin !== 'null') return new Worker(workerUrl, { type: 'module', name });
  return new Worker(URL.createObjectURL(new Blob([importing(workerUrl)], { type: 'text/javascript' })), { name });
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

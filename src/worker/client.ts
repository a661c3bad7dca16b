import type { Message } from '#core/message.ts';
import type { Request, Response } from './protocol.ts';

/** The page's end of the only door to the engine. */
export interface WorkerClient {
  send(request: Request): void;
  close(): void;
}

/**
 * Starts the worker.
 * @param onResponse called with every message of the worker
 * @param onDeath called once, with the reason, when the worker cannot be started or dies
 */
export function openWorker(
  onResponse: (response: Response) => void,
  onDeath: (problem: Message) => void,
): WorkerClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'anomascope' });
  worker.onmessage = (event: MessageEvent<Response>) => onResponse(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onDeath(event.message ? { say: 'unexpected', detail: event.message } : { say: 'workerNotStarted' });
  };
  worker.onmessageerror = () => {
    worker.terminate();
    onDeath({ say: 'workerNotUnderstood' });
  };
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

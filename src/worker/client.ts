import type { Request, Response } from './protocol.ts';

/** The page's end of the only door to the engine. */
export interface WorkerClient {
  send(request: Request): void;
  close(): void;
}

/**
 * Starts the worker.
 * @param onResponse called with every message of the worker
 * @param onDeath called once, with a sentence, when the worker cannot be started or dies
 */
export function openWorker(onResponse: (response: Response) => void, onDeath: (message: string) => void): WorkerClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'anomascope' });
  worker.onmessage = (event: MessageEvent<Response>) => onResponse(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onDeath(event.message || 'the worker could not be started');
  };
  worker.onmessageerror = () => {
    worker.terminate();
    onDeath('a message from the worker could not be read');
  };
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

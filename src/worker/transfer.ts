import type { Response } from './protocol.ts';

/** Of rows and plans the page gets a copy: the worker goes on with the same arrays. */
const COPIED: readonly Response['type'][] = ['loaded', 'prepared'];

/**
 * The buffers of all typed arrays in a message that the worker has done with, each once, for `postMessage`'s transfer
 * list. The sender must not use them afterwards.
 */
export function transferables(message: Response): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  if (!COPIED.includes(message.type)) collect(message, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    return;
  }
  for (const part of Object.values(value)) collect(part, found);
}

import { buffersOf } from '#core/buffers.ts';
import type { Response } from './protocol.ts';

/** Of rows and plans the page gets a copy: the worker goes on with the same arrays. */
const COPIED: readonly Response['type'][] = ['loaded', 'prepared'];

/**
 * The buffers of all typed arrays in a message that the worker has done with, each once, for `postMessage`'s transfer
 * list. The sender must not use them afterwards.
 */
export const transferables = (message: Response): ArrayBuffer[] =>
  COPIED.includes(message.type) ? [] : [...buffersOf(message)];

import { Problem } from './problem.ts';

export interface Limits {
  /** Milliseconds that a server may stay silent, before its answer or within it. */
  silence: number;
  /** Bytes beyond which an answer cannot be what was asked for. */
  largest: number;
}

const LIMITS: Limits = { silence: 20_000, largest: 100_000_000 };

/** The host itself does not answer: its other addresses will not either. */
export class Unreachable extends Problem {}

/**
 * Fetches an address into memory.
 * @param onProgress bytes so far, and in all where the server told
 * @throws Problem saying what went wrong, without a full stop; Unreachable when no answer came at all
 */
export async function download(
  address: string,
  onProgress: (loaded: number, total: number | null) => void,
  { silence, largest }: Limits = LIMITS,
): Promise<Buffer> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), silence);
  const stillThere = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), silence);
  };
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  let total: number | null = null;
  let answered = false;
  try {
    const response = await fetch(address, { signal: abort.signal });
    answered = true;
    if (!response.ok) throw new Problem(`${address} answered ${response.status}`);
    total = announcedLength(response);
    for await (const chunk of response.body ?? []) {
      stillThere();
      loaded += chunk.length;
      if (loaded > largest) throw new Problem(`${address} sent more than ${largest} bytes`);
      chunks.push(chunk);
      onProgress(loaded, total);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    const silent = abort.signal.aborted;
    if (!answered)
      throw new Unreachable(
        `${address} ${silent ? `did not answer within ${silence / 1000} seconds` : `cannot be reached (${reasonOf(error)})`}`,
      );
    throw new Problem(`${address} ${silent ? 'fell silent' : 'broke off'} after ${loaded} bytes`);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
  if (total !== null && loaded !== total) throw new Problem(`${address} broke off after ${loaded} of ${total} bytes`);
  return Buffer.concat(chunks);
}

/** Null when the answer is packed for the way: the length is that of the packed bytes then, which are not seen here. */
function announcedLength({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}

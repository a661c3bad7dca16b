import { type Message, TellingError } from '#core/message.ts';
import type { Damage, FetchMessage } from './fetchMessage.ts';
import { inlinedFile } from './oneFile.ts';
import { listen } from './silence.ts';

/**
 * How long a server may say nothing at all, in milliseconds. Where thirty devices share one line everything is slow, so
 * slow is no fault.
 */
const PATIENCE_MS = 30_000;

/** How a development server says that it still prepares a file, and when to ask again, in milliseconds. */
const NOT_YET = 202;
const ASK_AGAIN_MS = 500;

/** How long to find out whether an address leads elsewhere, in milliseconds. */
const PROBE_MS = 5000;

/** What the page asks for is never a page. Servers that answer with one for want of anything else ask for this first. */
const HEADERS = { accept: 'application/octet-stream, application/json, application/wasm' };

interface Options {
  /** Told the bytes so far, and whether they are still packed. */
  onProgress?(loaded: number, packed: boolean): void;
  patienceMs?: number;
}

/** Addresses that failed. What a cache has kept of them may be what was wrong. */
const distrusted = new Set<string>();

/**
 * The page's one door to the files it is made of: fetches one whole, or takes it from within the page where that has it, and
 * unpacks it if it is still packed.
 * @throws TellingError of a `FetchMessage`
 */
export async function fetchFile(
  address: string,
  { onProgress, patienceMs = PATIENCE_MS }: Options = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const inlined = inlinedFile(address);
  if (inlined) return unzip(inlined, address);
  const file = nameOf(address);
  const silence = listen(patienceMs);
  let answered = false;
  try {
    const cache = distrusted.has(address) ? 'reload' : 'default';
    const ask = () => fetch(address, { headers: HEADERS, cache, signal: silence.signal });
    let response = await ask();
    answered = true;
    silence.heard();
    while (import.meta.env?.DEV && response.status === NOT_YET) {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      response = await ask();
      silence.heard();
    }
    const refusal = refusalOf(response, address);
    if (refusal) throw new TellingError(refusal);
    const bytes = await readAll(response, silence.heard, onProgress);
    const page = pageIn(bytes, response);
    if (page)
      throw new TellingError(
        page === 'own' ? { say: 'fileMissing', file, status: null } : { say: 'pageInstead', file },
      );
    if (bytes.length === 0) throw damaged(address, { what: 'empty' });
    return await unzip(bytes, address);
  } catch (error) {
    distrust(address);
    if (error instanceof TellingError) throw error;
    if (silence.tooLong)
      throw new TellingError({ say: 'fileSilent', file, seconds: patienceMs / 1000 }, { cause: error });
    throw new TellingError(await whyBroken(address, answered), { cause: error });
  } finally {
    silence.end();
  }
}

/** @throws TellingError of a `FetchMessage` */
export async function fetchJson(address: string): Promise<unknown> {
  const bytes = await fetchFile(address);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw damaged(address, { what: 'kind' }, cause);
  }
}

/** The file arrived, but is not what it should be. */
export function damaged(address: string, damage: Damage, cause?: unknown): TellingError {
  distrust(address);
  return new TellingError({ say: 'fileDamaged', file: nameOf(address), damage }, { cause });
}

/**
 * Whether this, or what is behind it, may be over the next time, by itself or once the reader has seen to the connection.
 */
export const mayPass = (message: Message): boolean =>
  PASSING.has(message.say) ||
  ('problem' in message && mayPass(message.problem)) ||
  (message.say === 'noEngine' && message.problems.some(({ problem }) => mayPass(problem)));

const PASSING: ReadonlySet<Message['say']> = new Set([
  'fileOffline',
  'fileUnreachable',
  'fileCutOff',
  'fileSilent',
  'serverFailed',
  'pageInstead',
  'scriptUnreachable',
  'scriptOffline',
  // Browsers do not say whether the script could not be had.
  'workerNotStarted',
  'workerRefused',
]);

/** The next time it is fetched past all caches. */
export function distrust(address: string): void {
  distrusted.add(address);
}

const nameOf = (address: string) => address.replace(/[?#].*/s, '').replace(/.*[/]/s, '');

/** A browser says of a request only that it failed; but not of one that it need not follow to another site. */
async function whyBroken(address: string, answered: boolean): Promise<FetchMessage> {
  const file = nameOf(address);
  if (globalThis.navigator?.onLine === false) return { say: 'fileOffline', file };
  if (answered) return { say: 'fileCutOff', file };
  const probe = { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PROBE_MS) } as const;
  const answer = await fetch(address, probe).catch(() => null);
  return answer?.type === 'opaqueredirect' ? { say: 'pageInstead', file } : { say: 'fileUnreachable', file };
}

/** What is wrong before anything is read. */
function refusalOf({ ok, status, url }: Response, address: string): FetchMessage | null {
  const file = nameOf(address);
  // This status says that the network, not the server, wants something first.
  if (status === 511 || (url && new URL(url).origin !== new URL(address, url).origin)) {
    return { say: 'pageInstead', file };
  }
  if (ok) return null;
  if (status === 404 || status === 410) return { say: 'fileMissing', file, status };
  if (status >= 500 || status === 408 || status === 429) return { say: 'serverFailed', file, status };
  return { say: 'fileRefused', file, status };
}

async function readAll(
  response: Response,
  heard: () => void,
  onProgress: Options['onProgress'],
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  let packed = false;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    heard();
    if (loaded === 0) packed = isGzip(part.value);
    chunks.push(part.value);
    loaded += part.value.length;
    onProgress?.(loaded, packed);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** How pages begin. Other files may too, but for one in very many. */
const PAGE = /^\s*<(?:!doctype html|html|head|body|title|meta|script|!--)/i;
/** The title of the page itself: there are servers that give it in place of whatever they lack. */
const OWN_PAGE = '<title>Anomascope';

/** Whether there is a page in place of a file, and whether it is this one. */
function pageIn(bytes: Uint8Array, { headers }: Response): 'own' | 'other' | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  // A server may call anything HTML, but numbers have bytes that text has not.
  const called = headers.get('content-type')?.startsWith('text/html') && bytes.subarray(0, 1024).every((b) => b >= 9);
  if (!called && !PAGE.test(start)) return null;
  return start.includes(OWN_PAGE) ? 'own' : 'other';
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Some servers let browsers unpack what they send; the magic number tells whether this one did. */
async function unzip(bytes: Uint8Array<ArrayBuffer>, address: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw damaged(address, { what: 'packing' }, cause);
  }
}

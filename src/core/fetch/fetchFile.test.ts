import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Message, TellingError } from '#core/message.ts';
import { distrust, fetchFile, fetchJson, mayPass } from './fetchFile.ts';

const CONTENT = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
const PACKED = gzipSync(CONTENT);
const PORTAL = '<!DOCTYPE html><html><head><title>Guest Wi-Fi</title></head><body>Please log in.</body></html>';

/** What servers and networks do, by the file that is asked for. */
const ANSWERS: Record<string, RequestListener> = {
  'packed.bin': (_, response) => response.end(PACKED),
  'encoded.bin': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(PACKED),
  'twice.bin': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PACKED)),
  'plain.bin': (_, response) => response.end(CONTENT),
  'called-a-page.bin': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PACKED),
  'rows.json': (_, response) => response.end(JSON.stringify({ rows: 7 })),
  'missing.bin': (_, response) => response.writeHead(404).end('no'),
  'gone.bin': (_, response) => response.writeHead(410).end('no'),
  'forbidden.bin': (_, response) => response.writeHead(403).end('<html>Blocked by your school</html>'),
  'broken.bin': (_, response) => response.writeHead(500).end('oops'),
  'busy.bin': (_, response) => response.writeHead(503).end('later'),
  'crowded.bin': (_, response) => response.writeHead(429).end('later'),
  'network.bin': (_, response) => response.writeHead(511).end('log in'),
  'portal.bin': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL),
  'nameless-portal.json': (_, response) => response.end(`\n  ${PORTAL}`),
  'words.json': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('Please log in.'),
  'elsewhere.bin': (_, response) => response.writeHead(302, { location: elsewhere }).end(),
  'front-page.json': (_, response) => response.end(readFileSync('index.html')),
  'empty.bin': (_, response) => response.end(),
  'torn.bin': (_, response) => response.end(PACKED.subarray(0, PACKED.length / 2)),
  'torn.json': (_, response) => response.end('{"rows":'),
  'cut-off.bin': (_, response) => {
    response.writeHead(200, { 'content-length': 5000 });
    response.write(CONTENT.subarray(0, 1000), () => response.destroy());
  },
  'silent.bin': () => {},
  'stuck.bin': (_, response) => {
    response.writeHead(200, { 'content-length': 5000 });
    response.write(CONTENT.subarray(0, 1000));
  },
};

let here: string;
let elsewhere: string;
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** What is said of the failure. */
async function failure(work: Promise<unknown>): Promise<Message> {
  const error = await work.then(
    () => expect.fail('It did not fail.'),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(TellingError);
  return (error as TellingError).telling;
}

describe('a file of the page', () => {
  beforeAll(async () => {
    elsewhere = await serve((_, response) => response.end(PACKED));
    here = await serve((request, response) => ANSWERS[request.url!.slice(1).split('?')[0]!]!(request, response));
  });

  afterAll(() => servers.forEach(close));

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it.each(['packed.bin', 'encoded.bin', 'twice.bin', 'plain.bin', 'called-a-page.bin'])(
    'is the same however a server packs it: %s',
    async (file) => {
      expect(await fetchFile(here + file)).toEqual(CONTENT);
    },
  );

  it('may be in the making on a development server, which is asked again', async () => {
    let left = 2;
    ANSWERS['in-the-making.bin'] = (_, response) => {
      left -= 1;
      left < 0 ? response.end(PACKED) : response.writeHead(202).end();
    };
    expect(await fetchFile(`${here}in-the-making.bin`)).toEqual(CONTENT);
  });

  it('may be JSON', async () => {
    expect(await fetchJson(`${here}rows.json?v=1`)).toEqual({ rows: 7 });
  });

  it.each<Message>([
    { say: 'fileMissing', file: 'missing.bin', status: 404 },
    { say: 'fileMissing', file: 'gone.bin', status: 410 },
    { say: 'fileMissing', file: 'front-page.json', status: null },
    { say: 'fileRefused', file: 'forbidden.bin', status: 403 },
    { say: 'serverFailed', file: 'broken.bin', status: 500 },
    { say: 'serverFailed', file: 'busy.bin', status: 503 },
    { say: 'serverFailed', file: 'crowded.bin', status: 429 },
    { say: 'pageInstead', file: 'network.bin' },
    { say: 'pageInstead', file: 'portal.bin' },
    { say: 'pageInstead', file: 'nameless-portal.json' },
    { say: 'pageInstead', file: 'words.json' },
    { say: 'pageInstead', file: 'elsewhere.bin' },
    { say: 'fileDamaged', file: 'empty.bin', damage: { what: 'empty' } },
    { say: 'fileDamaged', file: 'torn.bin', damage: { what: 'packing' } },
    { say: 'fileDamaged', file: 'torn.json', damage: { what: 'kind' } },
    { say: 'fileCutOff', file: 'cut-off.bin' },
    { say: 'fileSilent', file: 'silent.bin', seconds: 0.2 },
    { say: 'fileSilent', file: 'stuck.bin', seconds: 0.2 },
  ])('that fails says how: $file, $say', async (message) => {
    const { file } = message as Extract<Message, { file: string }>;
    // Whoever answers at all is given his time, however busy the machine.
    const patience = message.say === 'fileSilent' ? { patienceMs: 1000 * message.seconds } : {};
    const fetching = file.endsWith('.json') ? fetchJson(here + file) : fetchFile(here + file, patience);
    expect(await failure(fetching)).toEqual(message);
  });

  it('that cannot be reached may be for want of a connection, or because a network leads elsewhere', async () => {
    const nowhere = await serve(() => {});
    close(servers.pop()!);
    expect(await failure(fetchFile(`${nowhere}a.bin`))).toEqual({ say: 'fileUnreachable', file: 'a.bin' });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await failure(fetchFile(`${nowhere}a.bin`))).toEqual({ say: 'fileOffline', file: 'a.bin' });
    vi.stubGlobal('navigator', { onLine: true });
    // As browsers answer: one may not follow to another site that does not expect it, but may hear that one is led there.
    vi.stubGlobal('fetch', async (_: string, { redirect }: RequestInit) => {
      if (redirect === 'manual') return { type: 'opaqueredirect' };
      throw new TypeError('Failed to fetch');
    });
    expect(await failure(fetchFile(`${nowhere}a.bin`))).toEqual({ say: 'pageInstead', file: 'a.bin' });
  });

  it('may come as slowly as it likes, as long as it comes', async () => {
    vi.useFakeTimers();
    let drip: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        drip = controller;
      },
    });
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
      signal!.addEventListener('abort', () => drip.error(signal!.reason));
      return new Response(body);
    });
    const told: [number, boolean][] = [];
    const fetching = fetchFile(`${here}slow.bin`, {
      patienceMs: 30_000,
      onProgress: (loaded, packed) => void told.push([loaded, packed]),
    });
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(29_000);
      drip!.enqueue(PACKED.subarray(i * 10, i * 10 + 10));
    }
    await vi.advanceTimersByTimeAsync(29_999);
    const failed = failure(fetching);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failed).toEqual({ say: 'fileSilent', file: 'slow.bin', seconds: 30 });
    expect(told).toEqual([10, 20, 30, 40, 50].map((loaded) => [loaded, true]));
  });

  it('is fetched past all caches once something was wrong with it', async () => {
    const fetch = vi.fn(async (_: string, init: RequestInit) => new Response(init.cache === 'reload' ? '{}' : PORTAL));
    vi.stubGlobal('fetch', fetch);
    expect(await failure(fetchJson(`${here}a.json`))).toEqual({ say: 'pageInstead', file: 'a.json' });
    expect(await fetchJson(`${here}a.json`)).toEqual({});
    distrust(`${here}b.json`);
    expect(await fetchJson(`${here}b.json`)).toEqual({});
  });

  it('may come the next time, unless it is missing, refused or damaged', () => {
    expect(mayPass({ say: 'pageInstead', file: 'a.bin' })).toBe(true);
    expect(mayPass({ say: 'serverFailed', file: 'a.bin', status: 500 })).toBe(true);
    expect(mayPass({ say: 'fileMissing', file: 'a.bin', status: 404 })).toBe(false);
    expect(mayPass({ say: 'noWasm' })).toBe(false);
    expect(mayPass({ say: 'trainingStopped', problem: { say: 'workerNotStarted' }, epoch: 0 })).toBe(true);
    expect(mayPass({ say: 'trainingStopped', problem: { say: 'workerSilent' }, epoch: 0 })).toBe(false);
    const offline = { engine: 'wasm', problem: { say: 'fileOffline', file: 'a.wasm' } } as const;
    expect(mayPass({ say: 'noEngine', problems: [{ engine: 'cpu', problem: { say: 'noJavaScript' } }, offline] })).toBe(
      true,
    );
  });
});

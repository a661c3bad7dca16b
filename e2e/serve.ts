import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

/** What a plain file server says of the kinds of file that the site is made of. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Kinds that a server on the public net compresses. */
const COMPRESSIBLE = /^text\/|json|svg|wasm/;

export interface Site {
  /** Where the folder's index page is: ends in the base. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder's files under a path of this machine's own address, on a free port, as a plain file server would: no
 * fallback pages, no compression. What is not a file of the folder is a 404.
 * @param base the path in front, with a slash at both ends
 * @param compress whether text is compressed for those who accept it, as by servers on the public net
 * @param shared whether pages of other sites may read the files, as on servers of project pages
 */
export async function serveFolder(
  folder: string,
  base: string,
  { compress = false, shared = false } = {},
): Promise<Site> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/', base);
    if (shared) response.setHeader('access-control-allow-origin', '*');
    if (path === null) notFound(response);
    else {
      const gzip = compress && /\bgzip\b/.test(String(request.headers['accept-encoding']));
      void answer(join(root, path), root, response, { headOnly: request.method === 'HEAD', gzip });
    }
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => close(server) };
}

/** The file a request asks for, relative to the folder; null when it asks for nothing under the base. */
function pathOf(url: string, base: string): string | null {
  try {
    // Split by hand: URL would tidy up the dots that lead out of the folder before they can be refused.
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
    if (!path.startsWith(base) || path.includes('\0')) return null;
    const rest = path.slice(base.length);
    return rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  } catch {
    return null;
  }
}

async function answer(
  file: string,
  root: string,
  response: ServerResponse,
  { headOnly, gzip }: { headOnly: boolean; gzip: boolean },
): Promise<void> {
  const found = file.startsWith(root + sep) ? await stat(file).catch(() => null) : null;
  if (!found?.isFile()) {
    notFound(response);
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const smaller = gzip && COMPRESSIBLE.test(type);
  response.writeHead(200, {
    'content-type': type,
    ...(smaller ? { 'content-encoding': 'gzip' } : { 'content-length': found.size }),
  });
  if (headOnly) response.end();
  else if (smaller) createReadStream(file).pipe(createGzip()).pipe(response);
  else createReadStream(file).pipe(response);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import sirv from 'sirv';

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
  // Read anew for each request: tests take files away and put others in their place.
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  const compressed = compression({ threshold: 0 });
  const server = createServer((request, response) => {
    if (shared) response.setHeader('access-control-allow-origin', '*');
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    };
    const { url = '/' } = request;
    if (!url.startsWith(base)) {
      notFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    const answer = () => files(request, response, notFound);
    if (compress) compressed(request as never, response as never, answer);
    else answer();
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

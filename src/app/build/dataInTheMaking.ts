import { spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What data/prepare.ts tells whoever started it. */
type News = { doing: string } | { ready: string };

/** Tells stillPreparing.ts, in the page, what is being prepared; null when nothing is any longer. */
const EVENT = 'anomascope:preparing';

/** The prepared files, by their addresses from /data on. */
const PREPARED = /^\/((?:learn\/)?[a-z0-9.]+[.](?:bin|json))(?:[?]|$)/;

/**
 * Lets the development server start at once: it prepares the data meanwhile, gives each file away when that is ready, and
 * tells the page what is being done.
 */
export function dataInTheMaking(): Plugin {
  return {
    name: 'data-in-the-making',
    apply: (_, { command, mode, isPreview }) => command === 'serve' && !isPreview && mode !== 'test',
    // What is being prepared stands on the screen.
    config: () => ({ clearScreen: false }),
    configureServer({ config, ws, middlewares, httpServer }) {
      const step = spawn(process.execPath, ['--import', 'tsx', 'data/prepare.ts', '--if-stale'], {
        cwd: config.root,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      const making = follow(step, (what) => ws.send(EVENT, what));
      ws.on(EVENT, (_, client) => client.send(EVENT, making.doing()));
      middlewares.use('/data', serveWhenReady(making.isReady, join(config.publicDir, 'data')));
      httpServer?.on('close', () => step.kill());
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { type: 'module', src: '/src/app/build/stillPreparing.ts' }, injectTo: 'body' },
    ],
  };
}

/**
 * Follows a data step that is under way.
 * @param step gives `message` with News, and `exit` with its status
 * @param tell told whenever something else is being done; null: nothing any longer
 */
export function follow(step: EventEmitter, tell: (doing: string | null) => void) {
  const done = new Set<string>();
  let ended = false;
  let doing: string | null = 'looking for what is there';
  const now = (what: string | null) => {
    doing = what;
    tell(what);
  };
  step.on('message', (news: News) => {
    if ('doing' in news) now(news.doing);
    else done.add(news.ready);
  });
  step.on('exit', (status: number | null) => {
    ended = true;
    now(status === 0 ? null : 'not all could be prepared; the terminal says why');
  });
  return {
    doing: () => doing,
    /** Whether a file is as it should be, or will not become so any more. */
    isReady: (file: string): boolean => ended || done.has(file),
  };
}

/**
 * Answers a request for a prepared file: with the file, or that it is missing, or that it is not ready yet, whereupon pages
 * ask again. It keeps none waiting, for browsers have six connections to a server, and scripts need them, too.
 */
export function serveWhenReady(isReady: (file: string) => boolean, folder: string) {
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const [, file] = PREPARED.exec(request.url ?? '') ?? [];
    if (file === undefined) return next();
    if (!isReady(file)) {
      response.writeHead(202, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
      response.end(`${file} is not ready yet.`);
      return;
    }
    try {
      const bytes = await readFile(join(folder, file));
      const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`There is no ${file}.`);
    }
  };
}

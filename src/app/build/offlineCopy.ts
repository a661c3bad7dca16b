import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterWriting } from './afterWriting.ts';
import { IN_DATA_FOLDER } from './dataFolder.ts';
import { note } from './note.ts';
import { ONE_FILE } from './oneFile.ts';

/** Made by the bundler: the name changes with the content. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

const isHashed = (url: string) => HASHED.test(url) || IN_DATA_FOLDER.test(url);

/** What no page ever asks for. */
const NOT_KEPT = ['sw.js', 'robots.txt', ONE_FILE];

/**
 * Adds a service worker to the build, `sw.js`, that keeps a copy of every file of it, and tells the page by
 * `<meta name="copy-bytes">` how large that copy is.
 */
export function offlineCopy(): Plugin {
  let folder = '';
  return {
    name: 'offline-copy',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    ...afterWriting('post', async () => {
      const files = filesOf(folder);
      const page = join(folder, 'index.html');
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      writeFileSync(page, note(readFileSync(page, 'utf8'), 'copy-bytes', String(bytes)));
      await buildServiceWorker(folder, filesOf(folder));
    }),
  };
}

interface KeptFile {
  url: string;
  revision: string | null;
  /** Of the content as a page sees it; none of the data's, which servers may unpack on the way. */
  integrity?: string;
  bytes: number;
}

/**
 * The files to keep, by their address from the folder, in a fixed order: the smallest first, among them all figures of the
 * essay and their data. Should the connection go before the copy is complete, a browser may still have what it has fetched.
 */
function filesOf(folder: string): KeptFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((url) => !NOT_KEPT.includes(url))
    .sort()
    .map((url) => {
      const content = readFileSync(join(folder, url));
      const hash = createHash('sha256').update(content).digest();
      return {
        url,
        revision: isHashed(url) ? null : hash.toString('hex').slice(0, 16),
        ...(!url.endsWith('.bin') && { integrity: `sha256-${hash.toString('base64')}` }),
        bytes: content.length,
      };
    })
    .sort((a, b) => a.bytes - b.bytes);
}

async function buildServiceWorker(outDir: string, files: readonly KeptFile[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { PRECACHE: JSON.stringify(files.map(({ bytes: _, ...file }) => file)) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve(import.meta.dirname, '../offline/serviceWorker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { afterWriting } from './afterWriting.ts';
import { note } from './note.ts';

/** What goes on a full stick, and through a mail. */
const MOST_BYTES = 4e6;

/** How the one file is called, and where it is built. */
export const ONE_FILE = 'anomascope.html';
const FOLDER = 'dist-single';

/** What such a page may load besides, from within itself: its fonts, and the binary that tfjs fetches. */
export const ONE_FILE_SOURCES = { 'font-src': ['data:'], 'connect-src': ['blob:'] };

/**
 * Builds the whole page as one HTML file that works from the file system: browsers fetch nothing from there, and start
 * neither modules nor workers. Script and styles stand in the page as they are; the worker, the kernels, the rows and the
 * essay's figures compressed, in base64.
 */
export function oneFile(): Plugin {
  let data = '';
  let icon = '';
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
      build: {
        outDir: FOLDER,
        copyPublicDir: false,
        cssCodeSplit: false,
        modulePreload: false,
        // Fonts are all that style sheets refer to; what scripts refer to they ask for by name.
        assetsInlineLimit: (file: string) => file.endsWith('.woff2'),
        // What scripts refer to is within the page, which no address leads to.
        rolldownOptions: { output: { format: 'iife', codeSplitting: false }, checks: { emptyImportMeta: false } },
      },
      experimental: {
        renderBuiltUrl: (name, { hostType }) => (hostType === 'js' ? { runtime: JSON.stringify(name) } : undefined),
      },
    }),
    configResolved({ publicDir }) {
      data = resolve(publicDir, 'data');
      icon = readFileSync(resolve(publicDir, 'favicon.svg')).toString('base64');
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/main.ts', '/src/app/oneFile/main.ts'),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = dataFiles(data);
        const scripts: string[] = [];
        const styles: string[] = [];
        for (const [name, file] of Object.entries(bundle)) {
          if (name === 'index.html') continue;
          const content = file.type === 'chunk' ? file.code : file.source;
          if (file.type === 'chunk') scripts.push(file.code);
          else if (name.endsWith('.css')) styles.push(String(content));
          else files[/\/worker-[^/]+\.js$/.test(name) ? 'worker.js' : name] = packed(content);
          delete bundle[name];
        }
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html.');
        page.source = assemble(String(page.source), { scripts, styles, files, icon });
        page.fileName = ONE_FILE;
      },
    },
    // By then its policy is in the page, too.
    writeBundle() {
      const built = join(FOLDER, ONE_FILE);
      const html = note(readFileSync(built, 'utf8'), 'copy-bytes', String(statSync(built).size));
      if (html.length > MOST_BYTES) throw new Error(`${ONE_FILE} takes ${html.length} bytes, more than ${MOST_BYTES}.`);
      writeFileSync(built, html);
    },
  };
}

/** Puts the one-file edition, which has to be built before, into the folder of the usual one, whose About leads to it. */
export function oneFileBeside(): Plugin {
  let folder = '';
  return {
    name: 'one-file-beside',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    ...afterWriting('pre', () => {
      const built = join(FOLDER, ONE_FILE);
      copyFileSync(built, join(folder, ONE_FILE));
      const page = join(folder, 'index.html');
      writeFileSync(page, note(readFileSync(page, 'utf8'), 'one-file-bytes', String(statSync(built).size)));
    }),
  };
}

interface Parts {
  scripts: readonly string[];
  styles: readonly string[];
  files: Record<string, string>;
  /** An SVG in base64. */
  icon: string;
}

function assemble(html: string, { scripts, styles, files, icon }: Parts): string {
  const given = `self.anomascopeOneFile=${JSON.stringify({ files })}`;
  const bodies = [given, ...scripts].map((code) => `<script>${withoutTags(code)}</script>`);
  return (
    html
      // What stood beside the page stands in it, or, as the manifest, is of no use to a file.
      .replace(/\s*<link rel="(?:manifest|apple-touch-icon|stylesheet|modulepreload)"[^>]*>/g, '')
      .replace('./favicon.svg', `data:image/svg+xml;base64,${icon}`)
      .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
      .replace('</head>', () => `${styles.map((css) => `<style>${css}</style>`).join('')}</head>`)
      .replace('</body>', () => `${bodies.join('')}</body>`)
  );
}

/** A script within a page must not say what ends one there. */
const withoutTags = (code: string) => code.replace(/<(?=\/script|!--|script)/gi, '\\x3c');

const packed = (content: string | Uint8Array) =>
  gzipSync(typeof content === 'string' ? content : Buffer.from(content), { level: 9 }).toString('base64');

/** Rows and figures, by their address from the page's folder. Their binaries are compressed already. */
function dataFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      const name = `data/${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
      return [name, content[0] === 0x1f && content[1] === 0x8b ? content.toString('base64') : packed(content)];
    }),
  );
}

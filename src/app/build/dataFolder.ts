import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { afterWriting } from './afterWriting.ts';

/** What lies in the folder that `dataFolder` puts the prepared data in. */
export const IN_DATA_FOLDER = /^data-[0-9a-f]{8}[/]/;

/**
 * Puts the prepared data of a build into a folder that is named by what is in it, as other files are: a tab that was opened
 * before the site was renewed gets its own build's data or none, never those of another. The page knows the name as
 * DATA_FOLDER.
 */
export function dataFolder(): Plugin {
  let built = '';
  let name: string | null = null;
  return {
    name: 'data-folder',
    apply: 'build',
    config({ root = process.cwd() }) {
      name = nameFor(resolve(root, 'public/data'));
      return name === null ? {} : { define: { DATA_FOLDER: JSON.stringify(name) } };
    },
    configResolved({ root, build }) {
      built = resolve(root, build.outDir);
    },
    ...afterWriting('post', () => {
      if (name !== null) renameSync(join(built, 'data'), join(built, name));
    }),
  };
}

/** "data-0123abcd", by the names and the content of all files in a folder; null where there is none. */
function nameFor(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash.update(`${file.slice(folder.length).replaceAll('\\', '/')}\0`).update(readFileSync(file));
  return `data-${hash.digest('hex').slice(0, 8)}`;
}

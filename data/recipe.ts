import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import { ROOT } from './places.ts';

/** What decides the prepared rows beside datasets.json: all sources of the data step, and what they build on. */
const FOLDERS = ['data', 'src/core/dataset', 'src/core/random'];

/**
 * A hash of everything that the prepared rows follow from: the catalogue (which fixes the raw files to the byte, by
 * their sha256), the statistics of stand-ins and the program. Rows prepared under another hash are stale.
 */
export function recipe(catalogue: Catalogue): string {
  const hash = createHash('sha256').update(JSON.stringify(catalogue));
  for (const path of FOLDERS.flatMap(sourcesIn)) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

/** The source files in a folder of the project, but for tests, in a settled order. */
export function sourcesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /[.](ts|stats[.]json)$/.test(path) && !/[.]test[.]ts$|[/](raw|fixtures)[/]/.test(path))
    .sort();
}

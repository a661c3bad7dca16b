import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from '#core/learn/pack.ts';
import { writeTogether } from '../files.ts';
import { ROOT } from '../places.ts';
import { loadDataset } from '../read.ts';
import { sourcesIn } from '../recipe.ts';
import { size } from '../words.ts';
import { MAKERS } from './parts.ts';
import { openWorkshop } from './workshop.ts';

/** What the results follow from beside the prepared rows. */
const SOURCES = ['data/learn', 'src/core', 'src/engine', 'src/worker'];

interface Manifest {
  /** See `recipeOf`. */
  recipe: string;
  /** Of the compressed files, by their names. */
  sha256: Record<string, string>;
}

/**
 * Makes what the essay shows without training anything in the page: trains its networks by our own engine on the prepared
 * beats, and writes one small file for each part, with a manifest beside them (`learn.json`).
 * @param folder where the prepared rows lie, and the results go
 * @returns what was done, in a sentence
 * @throws Error when the prepared rows are missing; Problem when nothing can be written
 */
export async function prepareLearn(folder: string, { ifStale }: { ifStale: boolean }): Promise<string> {
  const recipe = recipeOf(folder);
  if (ifStale && isCurrent(folder, recipe)) return 'learn: up to date.';
  const dataset = await loadDataset('ecg5000', folder);
  const workshop = await openWorkshop(dataset);
  const files: [path: string, bytes: Uint8Array][] = [];
  const sha256: Manifest['sha256'] = {};
  for (const [name, make] of Object.entries(MAKERS)) {
    const { facts, arrays } = await make(workshop);
    const packed = gzipSync(pack({ ...facts, standIn: dataset.standIn }, arrays), { level: 9 });
    files.push([pathOf(folder, name), packed]);
    sha256[name] = hashOf(packed);
  }
  const bytes = files.reduce((sum, [, file]) => sum + file.length, 0);
  const manifest: Manifest = { recipe, sha256 };
  writeTogether([...files, [manifestIn(folder), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)]]);
  const rows = dataset.standIn ? 'stand-in beats' : 'real beats';
  return `learn: ${files.length} parts of the essay in ${size(bytes)}, from networks trained on ${rows}.`;
}

const pathOf = (folder: string, name: string) => join(folder, 'learn', `${name}.bin`);
const manifestIn = (folder: string) => join(folder, 'learn.json');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A hash of the rows and of every source that the results follow from. */
function recipeOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(sourcesIn)) hash.update(path).update(readFileSync(join(ROOT, path)));
  const rows = join(folder, 'ecg5000.bin');
  if (existsSync(rows)) hash.update(readFileSync(rows));
  return hash.digest('hex');
}

function isCurrent(folder: string, recipe: string): boolean {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(manifestIn(folder), 'utf8'));
    const names = Object.keys(MAKERS);
    return (
      manifest.recipe === recipe &&
      names.every((name) => manifest.sha256[name] === hashOf(readFileSync(pathOf(folder, name))))
    );
  } catch {
    return false;
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { pack } from '#core/learn/pack.ts';
import { writeTogether } from '../files.ts';
import type { Derivation } from '../main.ts';
import { ROOT } from '../places.ts';
import { loadDataset } from '../read.ts';
import { sourcesIn } from '../recipe.ts';
import { size } from '../words.ts';
import { MAKERS } from './parts.ts';
import { openWorkshop } from './workshop.ts';

/** What the results follow from beside the prepared rows. */
const SOURCES = ['data/learn', 'src/core', 'src/engine', 'src/detectors', 'src/run'];

interface Manifest {
  /** See `recipeOf`. */
  recipe: string;
  /** Of the compressed files, by their names. */
  sha256: Record<string, string>;
}

/**
 * Makes what the essay shows without training anything in the page: trains its networks by our own engine on the prepared
 * rows, and writes one small file for each part, with a manifest beside them (`learn.json`). Each part is there as soon
 * as it is made, and what was made before an interruption stays.
 * @throws Problem when the prepared rows are missing or nothing can be written
 */
export async function prepareLearn({ folder, ifStale, say, onStep, onReady }: Derivation): Promise<void> {
  const recipe = recipeOf(folder);
  const sha256 = ifStale ? currentParts(folder, recipe) : {};
  const names = Object.keys(MAKERS) as (keyof typeof MAKERS)[];
  const missing = names.filter((name) => !(name in sha256));
  for (const name of Object.keys(sha256)) onReady(addressOf(name));
  if (missing.length === 0) return say('learn: up to date.');
  const before = names.length - missing.length;
  onStep(`learn: training the essay’s network`);
  const dataset = await loadDataset('ecg5000', folder);
  const workshop = await openWorkshop(dataset, await loadDataset('kddcup99', folder));
  let bytes = 0;
  for (const [i, name] of missing.entries()) {
    onStep(`learn: ${before + i} of ${names.length} parts of the essay are made, next is “${name}”`);
    const { facts, arrays } = await MAKERS[name](workshop);
    const packed = gzipSync(pack({ ...facts, standIn: dataset.standIn }, arrays), { level: 9 });
    bytes += packed.length;
    sha256[name] = hashOf(packed);
    const manifest: Manifest = { recipe, sha256 };
    writeTogether([
      [pathOf(folder, name), packed],
      [manifestIn(folder), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)],
    ]);
    onReady(addressOf(name));
  }
  const rows = dataset.standIn ? 'stand-in beats' : 'real beats';
  const count = missing.length === 1 ? 'one part' : `${missing.length} parts`;
  say(`learn: ${count} of the essay in ${size(bytes)}, from networks trained on ${rows}.`);
}

const addressOf = (name: string) => `learn/${name}.bin`;
const pathOf = (folder: string, name: string) => join(folder, addressOf(name));
const manifestIn = (folder: string) => join(folder, 'learn.json');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A hash of the rows and of every source that the results follow from. */
export function recipeOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(sourcesIn)) hash.update(path).update(readFileSync(join(ROOT, path)));
  for (const id of DATASET_IDS) {
    const rows = join(folder, `${id}.bin`);
    if (existsSync(rows)) hash.update(readFileSync(rows));
  }
  return hash.digest('hex');
}

/** The parts that lie there as this recipe makes them: their hashes, by name. */
function currentParts(folder: string, recipe: string): Manifest['sha256'] {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(manifestIn(folder), 'utf8'));
    if (manifest.recipe !== recipe) return {};
    const parts = Object.entries(manifest.sha256);
    return Object.fromEntries(parts.filter(([name, hash]) => hash === hashOfPart(folder, name)));
  } catch {
    return {};
  }
}

function hashOfPart(folder: string, name: string): string | null {
  const path = pathOf(folder, name);
  return existsSync(path) ? hashOf(readFileSync(path)) : null;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import { encodeDataset, type Packing } from '#core/dataset/encode.ts';
import { writeTogether } from './files.ts';

/** What a description says, beside what it says to the page, of how it came about. */
interface Stamp {
  recipe: string;
  /** Of the compressed binary. */
  sha256: string;
}

/**
 * Writes `<id>.bin` and `<id>.json` into a folder. Both or neither, as far as a file system can promise.
 * @returns the size of the compressed binary
 * @throws Problem when they cannot be written
 */
export function writePrepared(folder: string, dataset: Dataset, packing: Packing, recipe: string): number {
  const { description, unpacked } = encodeDataset(dataset, packing);
  const packed = gzipSync(unpacked, { level: 9 });
  const stamp: Stamp = { recipe, sha256: sha256Of(packed) };
  const json = JSON.stringify({ ...description, bytes: packed.length, prepared: stamp }, null, 1);
  writeTogether([
    [join(folder, `${dataset.id}.bin`), packed],
    [join(folder, `${dataset.id}.json`), Buffer.from(`${json}\n`)],
  ]);
  return packed.length;
}

/**
 * What lies prepared in a folder: real rows, stand-ins, or nothing that is whole and follows from this recipe. Damage
 * done to the files since counts as nothing.
 */
export function preparedBefore(folder: string, id: DatasetId, recipe: string): 'real' | 'standIns' | null {
  const [json, bin] = [join(folder, `${id}.json`), join(folder, `${id}.bin`)];
  if (!existsSync(json) || !existsSync(bin)) return null;
  const { standIn, prepared } = described(json);
  if (prepared?.recipe !== recipe || prepared.sha256 !== sha256Of(readFileSync(bin))) return null;
  return standIn ? 'standIns' : 'real';
}

function described(path: string): { standIn?: boolean; prepared?: Stamp } {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return {};
  }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import { decodeDataset } from '#core/dataset/decode.ts';
import { preparedIn, ROOT, shown } from './places.ts';
import { Problem } from './problem.ts';
import { reasonOf } from './systemError.ts';

/**
 * Loads a prepared data set in Node.
 * @throws Problem when a file is missing or damaged
 */
export async function loadDataset(id: DatasetId, folder = preparedIn(ROOT)): Promise<Dataset> {
  const description = await read(`${folder}/${id}.json`);
  const packed = await read(`${folder}/${id}.bin`);
  return decodeDataset(parsed(description), unpacked(packed, `${folder}/${id}.bin`), id);
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Problem(`The data file ${shown(path)} cannot be read: ${reasonOf(error)}. ${REMEDY}`);
  }
}

/** What is no JSON is no description either, and decoding says so. */
function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    return null;
  }
}

function unpacked(bytes: Buffer, path: string): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Problem(`The data file ${shown(path)} is damaged: it cannot be unpacked. ${REMEDY}`);
  }
}

const REMEDY = 'Run “npm run data” first.';

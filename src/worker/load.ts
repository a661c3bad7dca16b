import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { decodeDataset } from '#core/dataset/decode.ts';
import { distrust, fetchFile, fetchJson } from '#core/fetch/fetchFile.ts';
import { TellingError } from '#core/message.ts';

/**
 * Loads a prepared data set from `base` (the folder that holds `<id>.json` and its binary).
 * @param onProgress bytes so far and in all
 * @throws TellingError of what is wrong
 */
export async function loadDataset(
  id: DatasetId,
  base: string,
  onProgress: (loaded: number, total: number) => void,
): Promise<Dataset> {
  if (!DATASET_IDS.includes(id)) throw new TellingError({ say: 'noSuchDataset', id });
  const addresses = [`${base}${id}.json`, `${base}${id}.bin`] as const;
  const description = await fetchJson(addresses[0]);
  const { bytes: packedBytes, unpackedBytes } = (description ?? {}) as Record<string, unknown>;
  const binary = await fetchFile(addresses[1], {
    onProgress: (loaded, packed) => onProgress(loaded, Number(packed ? packedBytes : unpackedBytes) || 0),
  });
  try {
    return decodeDataset(description, binary, id);
  } catch (error) {
    addresses.forEach(distrust);
    throw error;
  }
}

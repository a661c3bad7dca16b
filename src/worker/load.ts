import { DATASET_IDS, type Dataset, type DatasetId } from '#core/dataset/dataset.ts';
import { decodeDataset } from '#core/dataset/decode.ts';
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
  const description = await fetchJson(`${base}${id}.json`);
  const total = Number((description as { bytes?: unknown } | null)?.bytes) || 0;
  const packed = await fetchBytes(`${base}${id}.bin`, (loaded) => onProgress(loaded, total));
  return decodeDataset(description, await unpack(packed, id), id);
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await get(address);
  try {
    return await response.json();
  } catch {
    // A static server that answers every address with its index page gives HTML here.
    throw new TellingError({ say: 'descriptionDamaged', file: nameOf(address), detail: null });
  }
}

async function fetchBytes(address: string, onProgress: (loaded: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await get(address);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  try {
    const reader = response.body!.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      loaded += part.value.length;
      onProgress(loaded);
    }
  } catch {
    throw new TellingError({ say: 'fileCutOff', file: nameOf(address) });
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function get(address: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new TellingError({ say: 'fileUnreachable', file: nameOf(address) });
  }
  if (!response.ok) throw new TellingError({ say: 'fileMissing', file: nameOf(address), status: response.status });
  return response;
}

/** Some servers unpack gzip on the way; the magic number tells whether this one did. */
async function unpack(bytes: Uint8Array<ArrayBuffer>, id: DatasetId): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new TellingError({ say: 'binaryDamaged', file: `${id}.bin`, damage: { what: 'packing' } });
  }
}

const nameOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);

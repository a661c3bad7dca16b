import { crc32 } from './crc32.ts';
import type { Dataset } from './dataset.ts';
import { type DescribedSplit, type Description, FORMAT } from './description.ts';

/** How features are stored. */
export interface Packing {
  /** Whole numbers to one unit, feature by feature: values are rounded to a multiple of 1 / perUnit. */
  perUnit: number[];
  /** See `Description`. */
  differences: boolean;
}

/** A data set ready to be compressed: the description lacks only the compressed size. */
export interface EncodedDataset {
  description: Omit<Description, 'bytes'>;
  unpacked: Uint8Array;
}

/**
 * Packs a data set into one run of bytes, column by column, for `decodeDataset` to read. In this order, each part one
 * byte per row:
 * - the low bytes of every feature, then the high bytes of every feature (16-bit whole numbers, zigzag-coded, so that
 *   small numbers of either sign have an empty high byte);
 * - labels; origin files; origin lines as differences from the row before (32 bits, lowest byte first, in four parts);
 * - one part for each display column; one part for each split of fixed membership, in the order in which the data set has them.
 * @throws RangeError when a value is not finite or does not fit
 */
export function encodeDataset(dataset: Dataset, { perUnit, differences }: Packing): EncodedDataset {
  const { rows, features } = dataset;
  const memberships = Object.values(dataset.splits).flatMap((split) =>
    split.rule === 'membership' ? [split.membership] : [],
  );
  const unpacked = joined([
    ...featurePlanes(dataset, { perUnit, differences }),
    dataset.label,
    dataset.originFile,
    ...linePlanes(dataset.originLine),
    ...dataset.display.map(({ values }) => values),
    ...memberships,
  ]);
  const description = {
    format: FORMAT,
    id: dataset.id,
    standIn: dataset.standIn,
    rowNoun: dataset.rowNoun,
    rows,
    features: Array.from({ length: features }, (_, f) => ({
      name: dataset.featureNames[f]!,
      unit: dataset.featureUnits[f]!,
      perUnit: perUnit[f]!,
      least: dataset.featureBounds[f]!.least,
      most: dataset.featureBounds[f]!.most,
    })),
    differences,
    classes: dataset.classes,
    originFiles: dataset.originFiles,
    display: dataset.display.map(({ name, categories }) => ({ name, categories })),
    splits: describeSplits(dataset),
    provenance: dataset.provenance,
    unpackedBytes: unpacked.length,
    crc32: crc32(unpacked),
  } satisfies EncodedDataset['description'];
  return { description, unpacked };
}

function describeSplits({ splits }: Dataset): Description['splits'] {
  const described: Description['splits'] = {};
  for (const [name, split] of Object.entries(splits)) {
    described[name] = split.rule === 'membership' ? { rule: split.rule } : (split satisfies DescribedSplit);
  }
  return described;
}

function featurePlanes({ rows, features, x }: Dataset, { perUnit, differences }: Packing): [Uint8Array, Uint8Array] {
  const low = new Uint8Array(rows * features);
  const high = new Uint8Array(rows * features);
  for (let row = 0; row < rows; row++) {
    let before = 0;
    for (let f = 0; f < features; f++) {
      const whole = Math.round(x[row * features + f]! * perUnit[f]!);
      if (!(Math.abs(whole) <= 32767)) {
        throw new RangeError(`Row ${row}, feature ${f} is ${x[row * features + f]}, which is too large to be stored.`);
      }
      const code = zigzag(whole - before);
      low[f * rows + row] = code;
      high[f * rows + row] = code >>> 8;
      if (differences) before = whole;
    }
  }
  return [low, high];
}

/** 0, −1, 1, −2, … to 0, 1, 2, 3, …, in 16 bits; differences beyond them wrap around and come back right. */
function zigzag(difference: number): number {
  const wrapped = (difference << 16) >> 16;
  return ((wrapped << 1) ^ (wrapped >> 15)) & 0xffff;
}

function linePlanes(lines: Uint32Array): Uint8Array[] {
  const planes = Array.from({ length: 4 }, () => new Uint8Array(lines.length));
  lines.forEach((line, row) => {
    const difference = (line - (row > 0 ? lines[row - 1]! : 0)) >>> 0;
    planes.forEach((plane, byte) => {
      plane[row] = difference >>> (8 * byte);
    });
  });
  return planes;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

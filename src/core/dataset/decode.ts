import { TellingError } from '#core/message.ts';
import type { Damage } from '../fetch/fetchMessage.ts';
import { crc32 } from './crc32.ts';
import { type Dataset, type DatasetId, TEST, TRAIN, VALIDATION } from './dataset.ts';
import { datasetTable } from './datasets.ts';
import { type Description, parseDescription } from './description.ts';

/**
 * Puts a data set together from its description (`<id>.json`, parsed) and its unpacked binary (`<id>.bin`; the layout
 * stands at `encodeDataset`). Nothing in either is trusted.
 * @param id the data set that was asked for
 * @throws TellingError of the file that is damaged, and in what way
 */
export function decodeDataset(value: unknown, bytes: Uint8Array, id: DatasetId): Dataset {
  const description = checkedDescription(value, id);
  const broken = (damage: Damage) => new TellingError({ say: 'fileDamaged', file: `${id}.bin`, damage });
  const damage = damageOf(description, bytes);
  if (damage) throw broken(damage);
  try {
    return decodeBinary(description, bytes);
  } catch (error) {
    throw broken({ what: 'content', detail: (error as Error).message });
  }
}

function checkedDescription(value: unknown, id: DatasetId): Description {
  try {
    const description = parseDescription(value);
    if (description.id !== id) throw new Error(`it describes ${description.id}`);
    return description;
  } catch (error) {
    const damage: Damage = { what: 'content', detail: (error as Error).message };
    throw new TellingError({ say: 'fileDamaged', file: `${id}.json`, damage });
  }
}

function decodeBinary(description: Description, bytes: Uint8Array): Dataset {
  const { rows, features, classes, originFiles } = description;
  const parts = partsOf(bytes, rows);
  const x = decodeFeatures(description, parts.next(features.length), parts.next(features.length));
  const label = below(parts.next(), classes.length, 'a label');
  const originFile = below(parts.next(), originFiles.length, 'an origin file');
  const originLine = decodeLines(parts.next(4), rows);
  const display = description.display.map(({ name, categories }) => ({
    name,
    categories,
    values: below(parts.next(), categories.length, `a value of “${name}”`),
  }));
  const splits: Dataset['splits'] = {};
  for (const [name, split] of Object.entries(description.splits)) {
    splits[name] = split.rule === 'membership' ? { ...split, membership: members(parts.next()) } : split;
  }
  return {
    id: description.id,
    standIn: description.standIn,
    rowNoun: description.rowNoun,
    rows,
    features: features.length,
    shape: datasetTable(description.id).shape,
    x,
    featureNames: features.map(({ name }) => name),
    featureUnits: features.map(({ unit }) => unit),
    featureBounds: features.map(({ least, most, perUnit }) => ({ least, most, step: 1 / perUnit })),
    classes,
    label,
    originFiles,
    originFile,
    originLine,
    display,
    splits,
    provenance: description.provenance,
  };
}

/** What shows before anything is read: null when size and checksum are right. */
function damageOf(description: Description, bytes: Uint8Array): Damage | null {
  const { rows, features, display, splits } = description;
  const memberships = Object.values(splits).filter(({ rule }) => rule === 'membership').length;
  const expected = rows * (2 * features.length + 6 + display.length + memberships);
  if (bytes.length !== expected || bytes.length !== description.unpackedBytes) {
    return { what: 'size', bytes: bytes.length, expected };
  }
  return crc32(bytes) === description.crc32 ? null : { what: 'checksum' };
}

/** Hands out the parts of the binary one after the other, `width` bytes per row at a time. */
function partsOf(bytes: Uint8Array, rows: number) {
  let at = 0;
  return {
    next(width = 1): Uint8Array {
      at += width * rows;
      return bytes.slice(at - width * rows, at);
    },
  };
}

/** @returns row-major, rows × features */
function decodeFeatures({ rows, features, differences }: Description, low: Uint8Array, high: Uint8Array): Float32Array {
  const width = features.length;
  const x = new Float32Array(rows * width);
  const before = new Int16Array(rows);
  for (let f = 0; f < width; f++) {
    const { perUnit } = features[f]!;
    for (let row = 0; row < rows; row++) {
      const code = low[f * rows + row]! | (high[f * rows + row]! << 8);
      const value = (code >>> 1) ^ -(code & 1);
      before[row] = differences ? before[row]! + value : value;
      x[row * width + f] = before[row]! / perUnit;
    }
  }
  return x;
}

function decodeLines(planes: Uint8Array, rows: number): Uint32Array {
  const lines = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    let difference = 0;
    for (let byte = 0; byte < 4; byte++) difference |= planes[byte * rows + row]! << (8 * byte);
    lines[row] = (row > 0 ? lines[row - 1]! : 0) + difference;
  }
  return lines;
}

function below(values: Uint8Array, limit: number, what: string): Uint8Array {
  for (const value of values) {
    if (value >= limit) throw new Error(`${what} in it is ${value} where less than ${limit} was expected`);
  }
  return values;
}

/** A row may be in several parts, but one that is tested on must not be learnt from. */
function members(membership: Uint8Array): Uint8Array {
  for (const bits of membership) {
    const tested = (bits & TEST) !== 0;
    if (bits > (TRAIN | VALIDATION | TEST) || (tested && bits !== TEST)) {
      throw new Error(`a row’s share in a split is ${bits}, which cannot be`);
    }
  }
  return membership;
}

import { clean } from '../sanitize.ts';
import type { ClassInfo, DatasetId, DisplayColumn, Provenance, SplitName, SplitRule } from './dataset.ts';

/** More than the longest description, in characters. */
const LONGEST_TEXT = 20_000;

/** Raised whenever the meaning of a description or of the binary beside it changes. */
export const FORMAT = 1;

/** A split as the description tells it: what is fixed row by row lies in the binary. */
export type DescribedSplit = Extract<SplitRule, { rule: 'stratified' }> | { rule: 'membership' };

/** One feature: its values are stored as whole numbers, `perUnit` of them to one of its units. */
export interface DescribedFeature {
  name: string;
  unit: string;
  perUnit: number;
  /** The least and the most that it can be, whatever rows there are; null where nothing ends it. */
  least: number | null;
  most: number | null;
}

/** What `<id>.json` says of the rows in `<id>.bin`: all of a data set but its columns of numbers. */
export interface Description {
  format: typeof FORMAT;
  id: DatasetId;
  standIn: boolean;
  rowNoun: { one: string; many: string };
  rows: number;
  features: DescribedFeature[];
  /** True when each feature is stored as its difference from the one before, as suits the points of a curve. */
  differences: boolean;
  classes: ClassInfo[];
  originFiles: string[];
  display: Omit<DisplayColumn, 'values'>[];
  splits: Record<SplitName, DescribedSplit>;
  provenance: Provenance;
  /** Size of the binary as it lies on the disk, compressed, and once it is unpacked. */
  bytes: number;
  unpackedBytes: number;
  /** CRC-32 of the unpacked binary. */
  crc32: number;
}

/**
 * Reads a description that may be anything at all.
 * @throws Error naming the first thing in it that is not as it should be, as the end of a sentence: “its rows are …”
 */
export function parseDescription(value: unknown): Description {
  const it = record(value, 'it');
  if (it.format !== FORMAT) fail(`its format is ${shown(it.format)}, where ${FORMAT} was expected`);
  return {
    format: FORMAT,
    id: text(it.id, 'its id'),
    standIn: flag(it.standIn, 'its standIn'),
    rowNoun: rowNoun(it.rowNoun),
    rows: count(it.rows, 'its rows'),
    features: list(it.features, 'its features', describedFeature, LARGEST_FEATURES),
    differences: flag(it.differences, 'its differences'),
    classes: list(it.classes, 'its classes', classInfo),
    originFiles: list(it.originFiles, 'its originFiles', text),
    display: list(it.display, 'its display', displayColumn),
    splits: splits(it.splits),
    provenance: provenance(it.provenance),
    bytes: count(it.bytes, 'its bytes'),
    unpackedBytes: count(it.unpackedBytes, 'its unpackedBytes'),
    crc32: count(it.crc32, 'its crc32'),
  };
}

/** Beyond any data set meant here, and small enough that no product of two of them loses precision. */
const LARGEST_COUNT = 2 ** 32;
const LARGEST_FEATURES = 2 ** 16;
/** Labels, origins and categories are stored in one byte each. */
const LARGEST_LIST = 256;

/** Splits with other names nothing can ask for. */
const SPLIT_NAME = /^[a-z][A-Za-z0-9]{0,30}$/;

type Reader<T> = (value: unknown, name: string) => T;

function rowNoun(value: unknown): Description['rowNoun'] {
  const it = record(value, 'its rowNoun');
  return { one: text(it.one, 'its rowNoun.one'), many: text(it.many, 'its rowNoun.many') };
}

const describedFeature: Reader<DescribedFeature> = (value, name) => {
  const it = record(value, name);
  return {
    name: text(it.name, `${name}.name`),
    unit: text(it.unit, `${name}.unit`),
    perUnit: number(it.perUnit, `${name}.perUnit`, (n) => n >= 1e-6 && n <= 1e6),
    least: bound(it.least, `${name}.least`),
    most: bound(it.most, `${name}.most`),
  };
};

/** What is not told is unknown: older files tell no bounds. */
const bound: Reader<number | null> = (value, name) =>
  value === undefined || value === null ? null : number(value, name, Number.isFinite);

const classInfo: Reader<ClassInfo> = (value, name) => {
  const it = record(value, name);
  return {
    name: text(it.name, `${name}.name`),
    short: text(it.short, `${name}.short`),
    abnormal: flag(it.abnormal, `${name}.abnormal`),
  };
};

const displayColumn: Reader<Omit<DisplayColumn, 'values'>> = (value, name) => {
  const it = record(value, name);
  return { name: text(it.name, `${name}.name`), categories: list(it.categories, `${name}.categories`, text) };
};

function splits(value: unknown): Description['splits'] {
  const it = record(value, 'its splits');
  const found: Description['splits'] = {};
  for (const [name, split] of Object.entries(it)) {
    if (SPLIT_NAME.test(name)) found[name] = describedSplit(split, `its splits.${name}`);
  }
  if (!found.default) fail('its splits have no default');
  return found;
}

const describedSplit: Reader<DescribedSplit> = (value, name) => {
  const it = record(value, name);
  const rule = oneOf(it.rule, ['stratified', 'membership'], `${name}.rule`);
  if (rule === 'membership') return { rule };
  const share = (part: string) => number(it[part], `${name}.${part}`, (n) => n >= 0 && n <= 1);
  const shares = { train: share('train'), validation: share('validation'), test: share('test') };
  if (Math.abs(shares.train + shares.validation + shares.test - 1) > 1e-9) fail(`${name} does not add up to 1`);
  return { rule, ...shares };
};

function provenance(value: unknown): Provenance {
  const it = record(value, 'its provenance');
  const texts = (name: string) => list(it[name], `its provenance.${name}`, text);
  return {
    title: text(it.title, 'its provenance.title'),
    licence: text(it.licence, 'its provenance.licence'),
    citations: texts('citations'),
    sources: texts('sources'),
    description: text(it.description, 'its provenance.description'),
    notes: texts('notes'),
  };
}

const record: Reader<Record<string, unknown>> = (value, name) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(`${name} is ${shown(value)}, not an object`);

function list<T>(value: unknown, name: string, read: Reader<T>, longest = LARGEST_LIST): T[] {
  if (!Array.isArray(value)) return fail(`${name} are not a list`);
  if (value.length > longest) fail(`${name} are ${value.length}, more than ${longest}`);
  return value.map((item, i) => read(item, `${name}[${i}]`));
}

const text: Reader<string> = (value, name) =>
  typeof value === 'string' ? clean(value, LONGEST_TEXT) : fail(`${name} is ${shown(value)}, not a text`);

const flag: Reader<boolean> = (value, name) =>
  typeof value === 'boolean' ? value : fail(`${name} is ${shown(value)}, neither true nor false`);

const count: Reader<number> = (value, name) =>
  number(value, name, (n) => Number.isInteger(n) && n >= 0 && n <= LARGEST_COUNT);

function number(value: unknown, name: string, allowed: (n: number) => boolean): number {
  return typeof value === 'number' && allowed(value) ? value : fail(`${name} is ${shown(value)}, which cannot be`);
}

function oneOf<T extends string>(value: unknown, known: readonly T[], name: string): T {
  const found = known.find((item) => item === value);
  return found ?? fail(`${name} is ${shown(value)}, not one of ${known.join(', ')}`);
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  return typeof value === 'object' && value !== null ? 'something else' : `“${clean(String(value), 40)}”`;
}

function fail(what: string): never {
  throw new Error(what);
}

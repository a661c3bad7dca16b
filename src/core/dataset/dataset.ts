import type { DatasetShape } from './shape.ts';

/** What links and files call a data set. Which there are, `datasets.ts` says. */
export type DatasetId = string;

/** What links and files call one of the ways in which a data set's rows are shared out. */
export type SplitName = string;

/** Bits of a membership column: which parts of a split a row belongs to. */
export const TRAIN = 1;
export const VALIDATION = 2;
export const TEST = 4;

/** `stratified`: drawn by seed, class by class, in these shares. `membership`: fixed for each row by TRAIN | VALIDATION | TEST bits. */
export type SplitRule =
  | { rule: 'stratified'; train: number; validation: number; test: number }
  | { rule: 'membership'; membership: Uint8Array };

export interface ClassInfo {
  name: string;
  /** A few letters for tight places: "N", "PVC". */
  short: string;
  abnormal: boolean;
}

/** A categorical column kept for display and grouping only; the networks never see it. */
export interface DisplayColumn {
  name: string;
  categories: string[];
  /** One index into `categories` per row. */
  values: Uint8Array;
  /** What a reader is shown in place of these, where the language has other words. */
  words?: { name: string; categories: string[] };
}

/** What values a feature can have, whatever rows there are, in its unit; null where nothing ends it. */
interface FeatureBounds {
  least: number | null;
  most: number | null;
  /** Values are told apart in steps of this. */
  step: number;
}

export interface Provenance {
  title: string;
  licence: string;
  citations: string[];
  sources: string[];
  /** One plain paragraph: where the rows come from and what to bear in mind. */
  description: string;
  /** Findings of the data step, as sentences: exact duplicates, rows left out, … */
  notes: string[];
}

/** Rows to learn from: `features` numbers each, with what is known about them. Immutable once loaded. */
export interface Dataset {
  id: DatasetId;
  /** True when the rows are sampled from summary statistics because the real files could not be had. */
  standIn: boolean;
  /** What one row is, singular and plural: "beat", "beats". */
  rowNoun: { one: string; many: string };
  rows: number;
  features: number;
  shape: DatasetShape;
  /** Row-major, rows × features, in the data set's own units. */
  x: Float32Array;
  featureNames: string[];
  featureUnits: string[];
  featureBounds: FeatureBounds[];
  classes: ClassInfo[];
  /** One index into `classes` per row. */
  label: Uint8Array;
  /** Where each row came from: index into `originFiles` and the zero-based line there. */
  originFiles: string[];
  originFile: Uint8Array;
  originLine: Uint32Array;
  display: DisplayColumn[];
  /** `default` is always there. */
  splits: Record<SplitName, SplitRule>;
  provenance: Provenance;
}

/** Row indices. No row of `test` is in `train` or `validation`. */
export interface Split {
  train: Uint32Array;
  validation: Uint32Array;
  test: Uint32Array;
  /** Abnormal rows of `validation` that pass for normal ones, as those of `train` all do. */
  hidden: Uint32Array;
  /** How many abnormal rows the training set would need to be as large as it should, where there are fewer; else null. */
  shortage: { needed: number; there: number } | null;
}

/** 1 where the row is of an abnormal class, else 0. Shape: one per row given. */
export function abnormalFlags(dataset: Dataset, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => (dataset.classes[dataset.label[row]!]!.abnormal ? 1 : 0));
}

/** One feature of the given rows. Shape: rows.length. */
export function gatherFeature({ features, x }: Dataset, rows: Uint32Array, feature: number): Float32Array {
  return Float32Array.from(rows, (row) => x[row * features + feature]!);
}

/** Copies the given rows out of the data set. Shape: rows.length × features, row-major. */
export function gatherRows(dataset: Dataset, rows: Uint32Array): Float32Array {
  const { features, x } = dataset;
  const out = new Float32Array(rows.length * features);
  // Number by number: a view of each row would take ten times as long.
  for (let i = 0, to = 0; i < rows.length; i++) {
    const from = rows[i]! * features;
    for (let f = 0; f < features; f++) out[to++] = x[from + f]!;
  }
  return out;
}

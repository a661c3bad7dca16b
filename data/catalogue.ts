import type { ClassInfo, Provenance } from '#core/dataset/dataset.ts';
import datasets from './datasets.json' with { type: 'json' };

/** A file as it was published. */
export interface RawFile {
  /** What it is called once it is unpacked. */
  name: string;
  /** What else copies of it are called, the likeliest first. Any of them may be packed: name.gz, name.zip. */
  alsoNamed: string[];
  /** The archive or compressed file that the addresses give, and the name it is kept under. */
  container: string;
  /** What else archives that hold it are called. */
  archives: string[];
  /** Size and number of rows, unpacked, lines ending in a line feed alone. */
  bytes: number;
  rows: number;
  /** Tried in this order. */
  addresses: string[];
}

export interface BeatsFile extends RawFile {
  /** See `publishedBeats`: a hash of its numbers for each form that copies come in. */
  numbers: Record<NumberForm, string>;
}

export interface ConnectionsFile extends RawFile {
  /** Of the unpacked content, lines ending in a line feed alone. */
  sha256: string;
}

/** How exactly copies of the beats write their numbers. */
export type NumberForm = 'float32' | 'sixDecimals' | 'sixDecimalsByWeka';

interface Common extends Omit<Provenance, 'notes'> {
  rowNoun: { one: string; many: string };
  /** With the labels that rows of the class carry in the raw files. */
  classes: (ClassInfo & { labels: string[] })[];
  /** Files that people take for these rows, and why they will not do. */
  unusable: { name: string; why: string }[];
}

export interface BeatsEntry extends Common {
  points: { count: number; unit: string };
  splits: { default: { train: number; validation: number; test: number } };
  files: { train: BeatsFile; test: BeatsFile };
}

export interface ConnectionsEntry extends Common {
  /** Number of columns, and zero-based positions of those that are kept beside the features. */
  columns: number;
  protocolColumn: number;
  serviceColumn: number;
  flagColumn: number;
  labelColumn: number;
  /** Values are whole multiples of 1 / perUnit from 0 to `largest`. */
  features: { name: string; unit: string; column: number; largest: number; perUnit: number }[];
  splits: {
    seed: number;
    validation: { normal: number; abnormal: number };
    trainingAttacks: number;
    test: { normal: number; abnormal: number };
    balanced: { atMostPerAttack: number };
  };
  files: { tenPercent: ConnectionsFile; corrected: ConnectionsFile };
}

export interface Catalogue {
  ecg5000: BeatsEntry;
  kddcup99: ConnectionsEntry;
}

/** What datasets.json says. */
export const catalogue: Catalogue = datasets;

/** The part of an entry that goes on to the page. */
export function provenanceOf({ title, licence, citations, sources, description }: Common, notes: string[]): Provenance {
  return { title, licence, citations, sources, description, notes };
}

/** What a file may be called once it is unpacked, the likeliest first. */
export const namesOf = ({ name, alsoNamed }: RawFile): string[] => [name, ...alsoNamed];

export function classesOf({ classes }: Common): ClassInfo[] {
  return classes.map(({ name, short, abnormal }) => ({ name, short, abnormal }));
}

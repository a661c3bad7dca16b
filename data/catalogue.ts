import type { ClassInfo, Provenance } from '#core/dataset/dataset.ts';
import datasets from './datasets.json' with { type: 'json' };

/** A file as it was published. */
export interface RawFile {
  /** What it is called once it is unpacked. */
  name: string;
  /** The archive or compressed file that the addresses give, and the name it is kept under. */
  container: string;
  /** Size, number of rows and sha256 of the unpacked content, lines ending in a line feed alone. */
  bytes: number;
  rows: number;
  sha256: string;
  /** Tried in this order. */
  addresses: string[];
}

interface Common extends Omit<Provenance, 'notes'> {
  rowNoun: { one: string; many: string };
  /** With the labels that rows of the class carry in the raw files. */
  classes: (ClassInfo & { labels: string[] })[];
}

export interface BeatsEntry extends Common {
  points: { count: number; unit: string };
  splits: { default: { train: number; validation: number; test: number } };
  files: { train: RawFile; test: RawFile };
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
  files: { tenPercent: RawFile; corrected: RawFile };
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

export function classesOf({ classes }: Common): ClassInfo[] {
  return classes.map(({ name, short, abnormal }) => ({ name, short, abnormal }));
}

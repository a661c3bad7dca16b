import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { Packing } from '#core/dataset/encode.ts';
import type { RawFile } from './catalogue.ts';

/** How one data set comes about. A data set is added as a folder that exports one of these. */
export interface Preparation<Role extends string = string, Raw = unknown> {
  readonly id: DatasetId;
  readonly files: Record<Role, RawFile>;
  readonly packing: Packing;
  /** Files that people take for its own, and why they will not do. */
  readonly unusable: readonly { name: string; why: string }[];
  /** Reads one file, packed or not. Rejects with a Fault where it is not as published. */
  read(bytes: Buffer, role: Role): Promise<Raw>;
  /** Rows to take in place of parsed files that cannot be had. */
  standIns(): Promise<Record<Role, Raw>>;
  /** Joins the files. The findings in the provenance are those of real rows. */
  build(raw: Record<Role, Raw>): Dataset;
}

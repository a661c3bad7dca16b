import type { DatasetId, SplitName } from './dataset.ts';

/** What is wrong with an unpacked binary. `detail` is for whoever mends it, in English. */
export type Damage =
  | { what: 'packing' | 'checksum' }
  | { what: 'size'; bytes: number; expected: number }
  | { what: 'content'; detail: string };

/** Why a data set cannot be had. */
export type DataMessage =
  | { say: 'noSuchDataset'; id: string }
  | { say: 'noSuchSplit'; dataset: DatasetId; split: SplitName }
  /** @param status as the server answered */
  | { say: 'fileMissing'; file: string; status: number }
  | { say: 'fileUnreachable'; file: string }
  | { say: 'fileCutOff'; file: string }
  /** What a server gives in place of a file that it lacks may be no description at all; then there is no detail. */
  | { say: 'descriptionDamaged'; file: string; detail: string | null }
  | { say: 'binaryDamaged'; file: string; damage: Damage };

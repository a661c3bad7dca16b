import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { earlierOf } from '#core/experiment/earlier/index.ts';
import type { ClassicalDetector } from '../classical.ts';
import { SINGLE } from '../single.ts';

const FIRST = DATASET_IDS[0];

/**
 * A member of an ensemble. No link says its settings, so they are what they were in the first version, on every data set;
 * of a detector that came later, those that a person meets first on the first.
 * @throws Error when there is no such detector
 */
export function memberOf(kind: string): { detector: ClassicalDetector; options: object } {
  const found = SINGLE.find(({ table }) => table.kind === kind);
  if (!found) throw new Error(`There is no detector ${kind} to be a member.`);
  return { detector: found.detector, options: earlierOf(1, FIRST, kind)?.detector ?? found.table.defaults(FIRST) };
}

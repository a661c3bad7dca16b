import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { ClassicalDetector } from '../classical.ts';
import { SINGLE } from '../single.ts';

/**
 * A member of an ensemble, with its usual settings: those that a person meets first, which are the same on every data set.
 * @throws Error when there is no such detector
 */
export function memberOf(kind: string): { detector: ClassicalDetector; options: object } {
  const found = SINGLE.find(({ table }) => table.kind === kind);
  if (!found) throw new Error(`There is no detector ${kind} to be a member.`);
  return { detector: found.detector, options: found.table.defaults(DATASET_IDS[0]) };
}

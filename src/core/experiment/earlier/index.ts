import type { DatasetId } from '#core/dataset/dataset.ts';
import type { Version } from '../versions.ts';
import type { Earlier, Start } from './earlier.ts';
import { FIRST } from './first.ts';
import { SECOND } from './second.ts';

const EARLIER: Readonly<Partial<Record<Version, Earlier>>> = { 1: FIRST, 2: SECOND };

/**
 * What an experiment of an earlier version began with.
 * @returns undefined where the version is the present one, or had no such data set or detector
 */
export function earlierOf(
  version: Version,
  dataset: DatasetId,
  kind: string,
): (Start & { detector: object }) | undefined {
  const { experiments, detectors, training } = EARLIER[version] ?? {};
  const [start, detector] = [experiments?.[dataset], detectors?.[kind]?.[dataset]];
  if (!start || !detector) return undefined;
  return structuredClone({ ...start, training: { ...start.training, ...training?.[kind]?.[dataset] }, detector });
}

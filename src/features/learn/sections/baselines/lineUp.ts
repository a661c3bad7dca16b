import { CONTENDERS, type LearnPart } from '#core/learn/parts.ts';
import { placementsOf } from '#core/metrics/delong.ts';
import { createScoreIndex, type ScoreIndex } from '#core/metrics/scoreIndex.ts';
import { standingOf } from '#core/metrics/standing.ts';
import type { Rival } from '#text/told.ts';
import { SAMPLES } from '../../beats.ts';

export type Contender = (typeof CONTENDERS)[number];

/** Who stands behind each letter, in the question and in the figure alike. */
export const LINE_UP = [
  { letter: 'A', id: 'pca' },
  { letter: 'B', id: 'fragile' },
  { letter: 'C', id: 'sturdy' },
  { letter: 'D', id: 'mean' },
] as const satisfies readonly { letter: string; id: Contender }[];

type Part = LearnPart<'baselines'>;

/** A beat as one of them redraws it, and by how much that is off. */
export function redrawnBy(
  { facts, arrays }: Part,
  id: Contender,
  beat: number,
): { rebuilt: Float32Array; score: number } {
  const baseline = CONTENDERS.indexOf(id);
  const at = (baseline * facts.beats.length + beat) * SAMPLES;
  return { rebuilt: arrays.rebuilt!.subarray(at, at + SAMPLES), score: facts.baselines[baseline]!.scores[beat]! };
}

export const areaOf = ({ facts }: Part, id: Contender): number => facts.baselines[CONTENDERS.indexOf(id)]!.rocAuc;

/** The test scores of each, sorted. */
export function indexesOf({ arrays }: Part): Record<Contender, ScoreIndex> {
  const rows = arrays.abnormal!.length;
  const entries = CONTENDERS.map((id, i) => [
    id,
    createScoreIndex(arrays.scores!.subarray(i * rows, (i + 1) * rows), arrays.abnormal!),
  ]);
  return Object.fromEntries(entries) as Record<Contender, ScoreIndex>;
}

/** How one of them stands to each of the others, on the same test beats. */
export function rivalsOf(part: Part, own: Contender, nameOf: (one: (typeof LINE_UP)[number]) => string): Rival[] {
  const { scores, abnormal } = part.arrays;
  const rows = abnormal!.length;
  const placements = (id: Contender) => {
    const at = CONTENDERS.indexOf(id) * rows;
    return placementsOf(scores!.subarray(at, at + rows), abnormal!);
  };
  return LINE_UP.filter(({ id }) => id !== own).map((one) => ({
    name: nameOf(one),
    rocAuc: areaOf(part, one.id),
    standing: standingOf(placements(own), placements(one.id)),
  }));
}

/**
 * The threshold with which a detector flags at most so many normal rows, and as many abnormal ones as it can: the
 * lowest that does. With all normal rows to be flagged, −∞.
 */
export function thresholdFor({ normal }: ScoreIndex, alarms: number): number {
  return normal[normal.length - 1 - alarms] ?? Number.NEGATIVE_INFINITY;
}

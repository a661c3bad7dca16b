import { type LearnPart, RIVALS } from '#core/learn/parts.ts';
import { createScoreIndex, type ScoreIndex } from '#core/metrics/scoreIndex.ts';
import { SAMPLES } from '../../beats.ts';

export type Rival = (typeof RIVALS)[number];

/** Who stands behind each letter, in the question and in the figure alike. */
export const LINE_UP = [
  { letter: 'A', id: 'pca' },
  { letter: 'B', id: 'fragile' },
  { letter: 'C', id: 'sturdy' },
  { letter: 'D', id: 'mean' },
] as const satisfies readonly { letter: string; id: Rival }[];

type Part = LearnPart<'baselines'>;

/** A beat as one of them redraws it, and by how much that is off. */
export function redrawnBy({ facts, arrays }: Part, id: Rival, beat: number): { rebuilt: Float32Array; score: number } {
  const rival = RIVALS.indexOf(id);
  const at = (rival * facts.beats.length + beat) * SAMPLES;
  return { rebuilt: arrays.rebuilt!.subarray(at, at + SAMPLES), score: facts.rivals[rival]!.scores[beat]! };
}

export const areaOf = ({ facts }: Part, id: Rival): number => facts.rivals[RIVALS.indexOf(id)]!.rocAuc;

/** The test scores of each, sorted. */
export function indexesOf({ arrays }: Part): Record<Rival, ScoreIndex> {
  const rows = arrays.abnormal!.length;
  const entries = RIVALS.map((id, i) => [
    id,
    createScoreIndex(arrays.scores!.subarray(i * rows, (i + 1) * rows), arrays.abnormal!),
  ]);
  return Object.fromEntries(entries) as Record<Rival, ScoreIndex>;
}

/**
 * The threshold with which a detector flags at most so many normal rows, and as many abnormal ones as it can: the
 * lowest that does. With all normal rows to be flagged, −∞.
 */
export function thresholdFor({ normal }: ScoreIndex, alarms: number): number {
  return normal[normal.length - 1 - alarms] ?? Number.NEGATIVE_INFINITY;
}

import { useMemo } from 'react';
import { weakMapMemoize } from 'reselect';
import type { CurveHandle } from '#charts/rankings/CurveSlider.tsx';
import type { HighlightedRow, ScoreRange } from '#charts/threshold/highlight.ts';
import type { Ranking } from '#core/evaluation.ts';
import { averagePrecision, type PrecisionRecallCurve, precisionRecallCurve } from '#core/metrics/curves.ts';
import { cutsOf } from '#core/metrics/cuts.ts';
import { weightAt } from '#core/metrics/prevalence.ts';
import { orderByScore, rowsBetween, type ScoreOrder } from '#core/metrics/scoreOrder.ts';
import type { Evaluated, Ranked } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';

/**
 * What links the charts: rows that are pointed at in one are highlighted in all, a threshold that is pointed at shows in all, and
 * there is one threshold to drag, and one share of abnormal rows to suppose.
 */
const NONE: readonly HighlightedRow[] = [];
/** More highlighted rows than these look the same in any chart. */
const MOST_HIGHLIGHTED = 2000;

/** Positions of the rows that are highlighted: those pointed at; with none, the one under the inspector. */
export function useHighlightedPositions(): readonly number[] {
  const highlighted = useStore((state) => state.highlighted);
  const selected = useStore((state) => state.selected);
  return useMemo(
    () => (highlighted.length > 0 || selected === null ? highlighted : [selected]),
    [highlighted, selected],
  );
}

/** The highlighted rows with their scores. */
export function useHighlightedRows({ frame, plan }: Ranked): readonly HighlightedRow[] {
  const highlighted = useHighlightedPositions();
  return useMemo(() => {
    const rows = highlighted.slice(0, MOST_HIGHLIGHTED).filter((position) => position < frame.testScores.length);
    if (rows.length === 0) return NONE;
    return rows.map((position) => ({
      score: frame.testScores[position]!,
      abnormal: plan.testAbnormal[position] === 1,
    }));
  }, [highlighted, frame, plan]);
}

/** The threshold as a handle on a chart. @param label its name, which says where it is */
export function useHandle(evaluated: Evaluated, label: string): CurveHandle {
  const { changeThreshold, takeBack, pointAt } = useStore.getState();
  const text = useLater('lab');
  return {
    label,
    threshold: evaluated.evaluation.threshold,
    text: thresholdText(evaluated, text),
    onThreshold: (value, drag) => changeThreshold({ rule: 'manual', value }, drag),
    onTakeBack: takeBack,
    onPoint: pointAt,
  };
}

/** "0.031: 12 of 208 abnormal beats missed, 9 of 292 normal beats flagged" */
export function thresholdText({ evaluation, dataset }: Evaluated, { sentences, threshold }: LabText): string {
  const { confusion } = evaluation;
  const { missed, falseAlarms } = sentences;
  return threshold.handle(
    evaluation.threshold,
    missed(confusion, dataset.rowNoun),
    falseAlarms(confusion, dataset.rowNoun),
  );
}

/** Positions of the test rows whose scores lie in a stretch, the strangest first. */
export function rowsWithin(ranked: Ranked, { low, high }: ScoreRange): number[] {
  const { normal, abnormal } = rowsBetween(ranked.ranking.test, orderOf(ranked), low, high);
  return strangestFirst([...normal, ...abnormal], ranked);
}

/** What pointing at parts of the test rows does, and picking one. @param rowsOf positions of a part's rows */
export function linkedParts<Id extends string>(
  ranked: Ranked,
  rowsOf: (id: Id) => number[],
  wordsOf: (id: Id) => string,
): { onPoint(id: Id | null): void; onPick(id: Id): void } {
  const { light, pick } = useStore.getState();
  return {
    onPoint: (id) => light(id === null ? [] : rowsOf(id)),
    onPick: (id) =>
      pick({ rows: strangestFirst(rowsOf(id), ranked), words: wordsOf(id), among: ranked.plan.split.test }),
  };
}

export function strangestFirst(positions: number[], { frame: { testScores } }: Ranked): number[] {
  return positions.sort((a, b) => testScores[b]! - testScores[a]! || a - b);
}

/** The test rows by score, sorted when first asked for. */
export const orderOf = ({ frame, plan }: Ranked): ScoreOrder => sortedBy(frame.testScores, plan.testAbnormal);

const sortedBy = weakMapMemoize(orderByScore);

/** The share of abnormal rows that is supposed; null for that of the test rows, which those of one kind stay at. */
export function useSupposedShare({ test: { normal, abnormal } }: Ranking): number | null {
  const chosen = useStore((state) => state.prevalence);
  return normal.length > 0 && abnormal.length > 0 ? chosen : null;
}

interface PrecisionRecall {
  curve: PrecisionRecallCurve;
  averagePrecision: number | null;
}

/** The precision–recall curve of the test rows, at their own share of abnormal rows or a supposed one; computed when first asked for. */
export const precisionRecallOf = weakMapMemoize(({ test }: Ranking, share: number | null): PrecisionRecall => {
  const cuts = cutsOf(test);
  const weight = weightAt(test, share);
  return { curve: precisionRecallCurve(test, cuts, weight), averagePrecision: averagePrecision(test, cuts, weight) };
});

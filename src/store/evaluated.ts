import { weakMapMemoize } from 'reselect';
import { useShallow } from 'zustand/react/shallow';
import type { Dataset } from '#core/dataset/dataset.ts';
import { type Evaluation, evaluate, type Ranking, rank, type Scores } from '#core/evaluation.ts';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import type { Run } from './runs/run.ts';
import { comparedRun, shownFrame, shownRun } from './runs/selectors.ts';
import { type AppState, useStore } from './store.ts';
import { useDeferred } from './useDeferred.ts';

export interface RankedBaseline {
  baseline: Baseline;
  ranking: Ranking;
}

/** The frame on the screen with its scores ranked: all that does not depend on the threshold. */
export interface Ranked {
  dataset: Dataset;
  plan: RunPlan;
  frame: Frame;
  ranking: Ranking;
  baselines: RankedBaseline[];
  /** Of another run, to compare with. */
  other: Ranking | null;
}

/** The frame on the screen, evaluated: what every chart and number is drawn from. */
export interface Evaluated extends Ranked {
  evaluation: Evaluation;
}

/**
 * Null until a run is prepared. The same object as long as frame and rows are the same, so that what is drawn from it is
 * not drawn again when only the threshold moves.
 */
export function useRanked(): Ranked | null {
  return rankedOf(useDeferred(useShallow(shownNow)));
}

/** The run on the screen, as far as it is known. */
interface Shown {
  plan: RunPlan | null;
  frame: Frame | null;
  dataset: Dataset | undefined;
  baselines: readonly Baseline[];
  other: Run | null;
}

/** Taken in one piece, for what is taken in several may come to the screen at several times. */
export function shownNow(state: AppState): Shown {
  const { plan, experiment, baselines } = shownRun(state);
  return {
    plan,
    frame: shownFrame(state),
    dataset: plan ? state.datasets[plan.experiment.dataset] : undefined,
    other: comparedRun(state),
    baselines: chosenOf(baselines, state.baselines, experiment.detector.kind),
  };
}

export function rankedOf({ plan, frame, dataset, baselines, other }: Shown): Ranked | null {
  return plan && frame && dataset ? ranked(dataset, plan, frame, baselines, other) : null;
}

/** Null until a run is prepared. Whoever asks for it is drawn again when the threshold moves. */
export function useEvaluated(): Evaluated | null {
  const known = useRanked();
  const rule = useStore((state) => state.threshold);
  return known && evaluatedOf(known, rule);
}

// Each is made once, however many components ask, and goes with what it is made of.
const ranked = weakMapMemoize(
  (dataset: Dataset, plan: RunPlan, frame: Frame, baselines: readonly Baseline[], other: Run | null): Ranked => ({
    dataset,
    plan,
    frame,
    ranking: rankingOf(plan, frame),
    baselines: rankedBaselines(plan, baselines),
    other: other && rankingOfRun(other),
  }),
);

const rankingOf = weakMapMemoize((plan: RunPlan, scores: Scores): Ranking => rank(plan, scores));

/** How a run ranks the test rows now; null before it has said anything. */
export function rankingOfRun(run: Run): Ranking | null {
  return run.plan && run.frame && rankingOf(run.plan, run.frame);
}

const rankedBaselines = weakMapMemoize((plan: RunPlan, baselines: readonly Baseline[]): RankedBaseline[] =>
  baselines.map((baseline) => ({ baseline, ranking: rankingOf(plan, baseline) })),
);

/** Of those that are fitted, those that are chosen. Nobody competes with themselves. */
const chosenOf = weakMapMemoize(
  (fitted: Run['baselines'], chosen: readonly string[], detector: string): readonly Baseline[] =>
    chosen.filter((kind) => kind in fitted && kind !== detector).map((kind) => fitted[kind]!),
);

/** The same at a threshold: a few numbers, however many rows there are. */
export const evaluatedOf = weakMapMemoize(
  (known: Ranked, rule: ThresholdRule): Evaluated => ({ ...known, evaluation: evaluate(known.ranking, rule) }),
);

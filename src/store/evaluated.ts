import { useShallow } from 'zustand/react/shallow';
import type { Dataset } from '#core/dataset/dataset.ts';
import { type Evaluation, evaluate, type Ranking, rank, type Scores } from '#core/evaluation.ts';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
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
  return rankedOf(useDeferred(useShallow(shownRun)));
}

/** The run on the screen. */
interface ShownRun {
  plan: RunPlan | null;
  frame: Frame | null;
  dataset: Dataset | undefined;
}

/** Taken in one piece, for what is taken in several may come to the screen at several times. */
export const shownRun = ({ plan, frame, datasets }: AppState): ShownRun => ({
  plan,
  frame,
  dataset: plan ? datasets[plan.experiment.dataset] : undefined,
});

export function rankedOf({ plan, frame, dataset }: ShownRun): Ranked | null {
  return plan && frame && dataset ? ranked(dataset, plan, frame) : null;
}

/** Null until a run is prepared. Whoever asks for it is drawn again when the threshold moves. */
export function useEvaluated(): Evaluated | null {
  const known = useRanked();
  const rule = useStore((state) => state.threshold);
  return known && { ...known, evaluation: evaluationOf(known.ranking, rule) };
}

// Scores are sorted once, and evaluated once for each rule, however many components ask.
const rankedFrames = new WeakMap<Frame, Ranked>();
const rankings = new WeakMap<Scores, Ranking>();
const evaluations = new WeakMap<Ranking, { rule: ThresholdRule; evaluation: Evaluation }>();
const rankedBaselines = new WeakMap<Baseline[], RankedBaseline[]>();

function ranked(dataset: Dataset, plan: RunPlan, frame: Frame): Ranked {
  const known = rankedFrames.get(frame);
  if (known?.plan === plan && known.dataset === dataset) return known;
  const fresh = {
    dataset,
    plan,
    frame,
    ranking: rankingOf(plan, frame),
    baselines: baselinesOf(plan.baselines, plan),
  };
  rankedFrames.set(frame, fresh);
  return fresh;
}

function rankingOf(plan: RunPlan, scores: Scores): Ranking {
  const known = rankings.get(scores) ?? rank(plan, scores);
  rankings.set(scores, known);
  return known;
}

function evaluationOf(ranking: Ranking, rule: ThresholdRule): Evaluation {
  const known = evaluations.get(ranking);
  if (known?.rule === rule) return known.evaluation;
  const evaluation = evaluate(ranking, rule);
  evaluations.set(ranking, { rule, evaluation });
  return evaluation;
}

function baselinesOf(baselines: Baseline[], plan: RunPlan): RankedBaseline[] {
  const known =
    rankedBaselines.get(baselines) ??
    baselines
      // Nobody competes with themselves.
      .filter(({ id }) => id !== plan.experiment.detector.kind)
      .map((baseline) => ({ baseline, ranking: rankingOf(plan, baseline) }));
  rankedBaselines.set(baselines, known);
  return known;
}

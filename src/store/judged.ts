import { useShallow } from 'zustand/react/shallow';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import { judge, type Ranking, rank, type Scores, type Verdict } from '#core/judgement.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { type AppState, useStore } from './store.ts';
import { usePaced } from './usePaced.ts';

export interface JudgedBaseline {
  baseline: Baseline;
  ranking: Ranking;
}

/** The frame on the screen with its scores ranked: all that does not depend on the threshold. */
export interface Ranked {
  dataset: Dataset;
  plan: RunPlan;
  frame: Frame;
  ranking: Ranking;
  baselines: JudgedBaseline[];
}

/** The frame on the screen, judged: what every chart and number is drawn from. */
export interface Judged extends Ranked {
  verdict: Verdict;
}

/**
 * Null until a run is prepared. The same object as long as frame and rows are the same, so that what is drawn from it is
 * not drawn again when only the threshold moves.
 */
export function useRanked(): Ranked | null {
  return rankedOf(usePaced(useShallow(shownRun)));
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
export function useJudged(): Judged | null {
  const known = useRanked();
  const rule = useStore((state) => state.experiment.threshold);
  return known && { ...known, verdict: verdictOf(known.ranking, rule) };
}

// Scores are sorted once, and judged once for each rule, however many components ask.
const rankedFrames = new WeakMap<Frame, Ranked>();
const rankings = new WeakMap<Scores, Ranking>();
const verdicts = new WeakMap<Ranking, { rule: ThresholdRule; verdict: Verdict }>();
const judgedBaselines = new WeakMap<Baseline[], JudgedBaseline[]>();

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

function verdictOf(ranking: Ranking, rule: ThresholdRule): Verdict {
  const known = verdicts.get(ranking);
  if (known?.rule === rule) return known.verdict;
  const verdict = judge(ranking, rule);
  verdicts.set(ranking, { rule, verdict });
  return verdict;
}

function baselinesOf(baselines: Baseline[], plan: RunPlan): JudgedBaseline[] {
  const known =
    judgedBaselines.get(baselines) ??
    baselines
      // Nobody competes with themselves.
      .filter(({ id }) => id !== plan.experiment.detector.kind)
      .map((baseline) => ({ baseline, ranking: rankingOf(plan, baseline) }));
  judgedBaselines.set(baselines, known);
  return known;
}

import type { Dataset } from '#core/dataset/dataset.ts';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import { judge, type Ranking, rank, type Scores, type Verdict } from '#core/judgement.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';
import { useStore } from './store.ts';

export interface JudgedBaseline {
  baseline: Baseline;
  ranking: Ranking;
}

/** The frame on the screen, judged: what every chart and number is drawn from. */
export interface Judged {
  dataset: Dataset;
  plan: RunPlan;
  frame: Frame;
  ranking: Ranking;
  verdict: Verdict;
  baselines: JudgedBaseline[];
}

/** Null until a run is prepared. */
export function useJudged(): Judged | null {
  const plan = useStore((state) => state.plan);
  const frame = useStore((state) => state.frame);
  const rule = useStore((state) => state.experiment.threshold);
  const dataset = useStore((state) => (state.plan ? state.datasets[state.plan.experiment.dataset] : undefined));
  if (!plan || !frame || !dataset) return null;
  return judged(dataset, plan, frame, rule);
}

/** Sorts scores once, and judges once for each rule, however many components ask. */
export function judged(dataset: Dataset, plan: RunPlan, frame: Frame, rule: ThresholdRule): Judged {
  const ranking = rankingOf(plan, frame);
  return {
    dataset,
    plan,
    frame,
    ranking,
    verdict: verdictOf(ranking, rule),
    baselines: baselinesOf(plan.baselines, plan),
  };
}

const rankings = new WeakMap<Scores, Ranking>();
const verdicts = new WeakMap<Ranking, { rule: ThresholdRule; verdict: Verdict }>();
const judgedBaselines = new WeakMap<Baseline[], JudgedBaseline[]>();

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
    judgedBaselines.get(baselines) ?? baselines.map((baseline) => ({ baseline, ranking: rankingOf(plan, baseline) }));
  judgedBaselines.set(baselines, known);
  return known;
}

import { rank } from '#core/evaluation.ts';
import type { ContaminatedRun, ContaminationFacts } from '#core/learn/parts.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { sweepExperiments } from '#core/sweep.ts';
import { SWEEP_SHARES } from '#core/sweepShares.ts';
import { CONTAMINATION_SEEDS, contaminatedExperiment } from '#detectors/experiments/essay.ts';
import { type MadePart, signals } from '../part.ts';
import { areaOf, beatFact, rebuild, testRows, typicalOf, type Workshop } from '../workshop.ts';

const FIRST_SEED = 1;

/** The same network trained on ever dirtier rows, and what it then makes of one normal and one abnormal beat. */
export async function contamination(workshop: Workshop): Promise<MadePart<ContaminationFacts>> {
  const { features } = workshop.dataset;
  // The rows to be evaluated are the essay's own: they hang on the seed, not on what is mixed into the training.
  const chosen = [0, 1].flatMap((label) => typicalOf(workshop, label, 1));
  const input = testRows(workshop, chosen);
  const runs: ContaminatedRun[] = [];
  const redrawn = new Map<number, ReturnType<typeof rebuild>>();
  const learnt = new Map<number, ContaminationFacts['learnt'][number]>();
  for (const experiment of sweepExperiments(contaminatedExperiment(0, FIRST_SEED), CONTAMINATION_SEEDS)) {
    const { plan, frames } = await workshop.perform(experiment);
    const last = frames.at(-1)!;
    const { test } = rank(plan, last);
    runs.push({
      contamination: experiment.contamination,
      seed: experiment.seed,
      ...areaOf(test),
      baselines: Object.fromEntries(plan.baselines.map((baseline) => [baseline.id, rank(plan, baseline).rocAuc!])),
      medianNormal: quantileSorted(test.normal, 0.5),
      medianAbnormal: quantileSorted(test.abnormal, 0.5),
    });
    if (experiment.seed === FIRST_SEED) {
      redrawn.set(experiment.contamination, rebuild(plan.network, last.network.weights, input));
      learnt.set(experiment.contamination, { rows: plan.split.train.length, abnormal: plan.trainingAbnormal });
    }
  }
  const byShare = SWEEP_SHARES.map((share) => redrawn.get(share)!);
  return {
    facts: {
      runs,
      beats: chosen.map((position) => beatFact(workshop, position)),
      scores: byShare.map(({ scores }) => scores),
      learnt: SWEEP_SHARES.map((share) => learnt.get(share)!),
    },
    arrays: {
      input: signals(input, chosen.length, features),
      rebuilt: signals(
        byShare.flatMap(({ output }) => [...output]),
        SWEEP_SHARES.length,
        chosen.length,
        features,
      ),
    },
  };
}

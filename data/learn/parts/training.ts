import { evaluate, rank } from '#core/evaluation.ts';
import type { TrainingFacts } from '#core/learn/parts.ts';
import { EXACT, type MadePart, SCORE, signals } from '../part.ts';
import { beatFact, handful, rebuild, testRows, type Workshop } from '../workshop.ts';

/** How many beats of each class can be watched. */
const COUNTS = [1, 1, 1, 1];

/** The essay's run, frame by frame. */
export function training(workshop: Workshop): MadePart<TrainingFacts> {
  const { plan, frames, dataset } = workshop;
  const chosen = handful(workshop, COUNTS);
  const input = testRows(workshop, chosen);
  const rankings = frames.map((frame) => rank(plan, frame));
  const thresholds = rankings.map((ranking) => evaluate(ranking, plan.experiment.threshold).threshold);
  return {
    facts: {
      losses: frames.map(({ network: { loss } }) => ({
        epoch: loss.epoch,
        training: loss.training,
        validation: loss.validation,
      })),
      thresholds,
      rocAuc: rankings.map(({ rocAuc }) => rocAuc!),
      beats: chosen.map((position) => beatFact(workshop, position)),
    },
    arrays: {
      scores: {
        values: frames.flatMap(({ testScores }, epoch) =>
          Array.from(testScores, (score) => onItsSide(score, thresholds[epoch]!)),
        ),
        shape: [frames.length, plan.split.test.length],
        packing: SCORE,
      },
      abnormal: { values: plan.testAbnormal, shape: [plan.split.test.length], packing: EXACT },
      input: signals(input, chosen.length, dataset.features),
      rebuilt: signals(
        frames.flatMap(({ network: { weights } }) => [...rebuild(plan.network, weights, input).output]),
        frames.length,
        chosen.length,
        dataset.features,
      ),
    },
  };
}

/** A score as it will be read back, but never rounded across the threshold: counts are those of the exact scores. */
function onItsSide(score: number, threshold: number): number {
  const kept = (step: number) => Math.fround(Math.exp(step / SCORE.perUnit));
  const step = Math.round(Math.log(score) * SCORE.perUnit);
  if (kept(step) > threshold === score > threshold) return kept(step);
  return kept(step + (score > threshold ? 1 : -1));
}

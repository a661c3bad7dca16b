import { evaluate, rank } from '#core/evaluation.ts';
import type { ModelFacts } from '#core/learn/parts.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { type MadePart, signals, WEIGHTS } from '../part.ts';
import { beatFact, handful, rebuild, testRows, type Workshop } from '../workshop.ts';

/** How many beats of each class one can begin with. */
const COUNTS = [2, 2, 1, 1];

/** The trained network itself, small enough to be run in the page, with beats to show it. */
export function model(workshop: Workshop): MadePart<ModelFacts> {
  const { plan, frames, dataset } = workshop;
  const frame = frames.at(-1)!;
  const { weights } = frame.network;
  const chosen = handful(workshop, COUNTS);
  const input = testRows(workshop, chosen);
  const { scores } = rebuild(plan.network, weights, input);
  const ranking = rank(plan, frame);
  return {
    facts: {
      threshold: evaluate(ranking, plan.experiment.threshold).threshold,
      medianNormal: quantileSorted(ranking.validation.normal, 0.5),
      beats: chosen.map((position, i) => ({ ...beatFact(workshop, position), score: scores[i]! })),
    },
    arrays: {
      weights: { values: weights, shape: [weights.length], packing: WEIGHTS },
      input: signals(input, chosen.length, dataset.features),
    },
  };
}

import type { IdeaFacts } from '#core/learn/parts.ts';
import { type MadePart, signals } from '../part.ts';
import { beatFact, rebuild, testRows, typicalOf, type Workshop } from '../workshop.ts';

/** One beat of the normal class and one of the commonest abnormal one, as the trained network redraws them. */
export function idea(workshop: Workshop): MadePart<IdeaFacts> {
  const { plan, frames, dataset } = workshop;
  const chosen = [0, 1].flatMap((label) => typicalOf(workshop, label, 1));
  const input = testRows(workshop, chosen);
  const { output, scores } = rebuild(plan.network, frames.at(-1)!.network.weights, input);
  return {
    facts: { beats: chosen.map((position, i) => ({ ...beatFact(workshop, position), score: scores[i]! })) },
    arrays: {
      input: signals(input, chosen.length, dataset.features),
      rebuilt: signals(output, chosen.length, dataset.features),
    },
  };
}

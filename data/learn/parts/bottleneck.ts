import { rank } from '#core/evaluation.ts';
import type { BottleneckFacts, BottleneckWidth } from '#core/learn/parts.ts';
import { buildNetwork } from '#core/network/build.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { bottleneckExperiment, MOST_UNITS } from '#detectors/experiments/essay.ts';
import { type MadePart, signals } from '../part.ts';
import { areaOf, beatFact, handful, rebuild, testRows, type Workshop } from '../workshop.ts';

/** How many beats of each class are pulled through. */
const COUNTS = [4, 3, 2, 2, 1];

/** The same beats, as networks with 1, 2, 3, … latent units redraw them. */
export async function bottleneck(workshop: Workshop): Promise<MadePart<BottleneckFacts>> {
  const { features } = workshop.dataset;
  const chosen = handful(workshop, COUNTS);
  const input = testRows(workshop, chosen);
  const widths: BottleneckWidth[] = [];
  const rebuilt: number[] = [];
  const code: number[] = [];
  for (let units = 1; units <= MOST_UNITS; units++) {
    const experiment = bottleneckExperiment(units);
    const frame = await workshop.train(experiment);
    const { test } = rank(workshop.plan, frame);
    const made = rebuild(buildNetwork(features, experiment.detector), frame.network.weights, input);
    widths.push({
      units,
      ...areaOf(test),
      medianNormal: quantileSorted(test.normal, 0.5),
      medianAbnormal: quantileSorted(test.abnormal, 0.5),
      scores: made.scores,
    });
    rebuilt.push(...made.output);
    for (let i = 0; i < chosen.length; i++) {
      for (let unit = 0; unit < MOST_UNITS; unit++) code.push(unit < units ? made.code[i * units + unit]! : 0);
    }
  }
  return {
    facts: { beats: chosen.map((position) => beatFact(workshop, position)), widths },
    arrays: {
      input: signals(input, chosen.length, features),
      rebuilt: signals(rebuilt, MOST_UNITS, chosen.length, features),
      code: {
        values: code,
        shape: [MOST_UNITS, chosen.length, MOST_UNITS],
        packing: { as: 'rounded', perUnit: 50, differences: false },
      },
    },
  };
}

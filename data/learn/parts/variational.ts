import { evaluate, rank } from '#core/evaluation.ts';
import type { VariationalFacts } from '#core/learn/parts.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { buildNetwork } from '#core/network/build.ts';
import { variationalExperiment } from '#detectors/experiments/essay.ts';
import { EXACT, type MadePart, signals, WEIGHTS } from '../part.ts';
import { areaOf, beatFact, handful, rebuild, testRows, type Workshop } from '../workshop.ts';

/** How many beats of each class can be chosen. */
const COUNTS = [3, 2, 2, 2, 1];

/** A variational autoencoder, small enough to be decoded in the page, and where it puts the test beats. */
export async function variational(workshop: Workshop): Promise<MadePart<VariationalFacts>> {
  const { plan, frames, dataset } = workshop;
  const { test } = plan.split;
  const experiment = variationalExperiment();
  const frame = await workshop.train(experiment);
  const ranking = rank(plan, frame);
  const network = buildNetwork(dataset.features, experiment.detector);
  const errors = rebuild(network, frame.network.weights, testRows(workshop, [...test.keys()])).scores;
  const chosen = handful(workshop, COUNTS);
  return {
    facts: {
      beats: chosen.map((at) => ({ ...beatFact(workshop, at), score: frame.testScores[at]! })),
      threshold: evaluate(ranking, experiment.threshold).threshold,
      areas: {
        surprise: areaOf(ranking.test),
        errors: areaOf(createScoreIndex(errors, plan.testAbnormal)),
        plain: areaOf(rank(plan, frames.at(-1)!).test),
      },
    },
    arrays: {
      weights: { values: frame.network.weights, shape: [frame.network.weights.length], packing: WEIGHTS },
      latent: {
        values: frame.network.latent,
        shape: [test.length, 2],
        packing: { as: 'rounded', perUnit: 100, differences: false },
      },
      abnormal: { values: plan.testAbnormal, shape: [test.length], packing: EXACT },
      input: signals(testRows(workshop, chosen), chosen.length, dataset.features),
    },
  };
}

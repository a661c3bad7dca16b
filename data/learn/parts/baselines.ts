import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { scaleRows, unscaleRows } from '#core/dataset/scaling.ts';
import { rank } from '#core/evaluation.ts';
import type { Frame } from '#core/frame.ts';
import { type BaselinesFacts, CONTENDERS, type FragileRun } from '#core/learn/parts.ts';
import { hasCollapsed, spreadOver } from '#core/network/collapse.ts';
import type { RunPlan } from '#core/plan.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '#detectors/classical.ts';
import { FRAGILE_SEEDS, fragileExperiment, sturdyExperiment } from '#detectors/experiments/essay.ts';
import { mean } from '#detectors/mean/mean.ts';
import { pcaTable } from '#detectors/pca/fields.ts';
import { pca } from '#detectors/pca/pca.ts';
import { EXACT, type MadePart, signals } from '../part.ts';
import { areaOf, beatFact, handful, rebuild, testRows, type Workshop } from '../workshop.ts';

/** How many beats of each class are redrawn. */
const COUNTS = [2, 2, 1, 1];

/** The mean beat, PCA, a network that collapsed where one did, and a sound one: all from the same beats. */
export async function baselines(workshop: Workshop): Promise<MadePart<BaselinesFacts>> {
  const { dataset } = workshop;
  const { features } = dataset;
  const seeds: FragileRun[] = [];
  for (let seed = 1; seed <= FRAGILE_SEEDS; seed++) {
    const { plan, frames } = await workshop.perform(fragileExperiment(seed));
    seeds.push({
      seed,
      ...areaOf(rank(plan, frames.at(-1)!).test),
      mean: rank(plan, baselineOf(plan, 'mean')).rocAuc!,
      collapsed: hasCollapsed(spreadOver(plan.network, frames.at(-1)!.network.weights, validationRows(dataset, plan))),
    });
  }
  const seed = (seeds.find(({ collapsed }) => collapsed) ?? seeds[0]!).seed;
  const fragile = await workshop.perform(fragileExperiment(seed));
  // As many components as the network has latent units, whatever validation rows would say: the two are alike but for that.
  const keeping = {
    ...pcaTable.defaults(dataset.id),
    keep: 'components' as const,
    components: sturdyExperiment(seed).detector.latent.units,
  };
  const sturdy = await workshop.perform(sturdyExperiment(seed), ['mean', { kind: 'pca', ...keeping }]);
  const { plan } = sturdy;
  const itself: Workshop = { ...workshop, ...sturdy };
  const chosen = handful(itself, COUNTS);
  const measured = testRows(itself, chosen);
  const x = scaleRows(plan.scaler, measured);
  const training = scaleRows(plan.scaler, gatherRows(dataset, plan.split.train));
  const rows = plan.split.train.length;
  const random = createRandom(seed);
  const meanModel = fitAtOnce(mean, training, rows, features, {}, random);
  const pcaModel = fitAtOnce(pca, training, rows, features, keeping, random);
  const networkOutput = ({ plan: { network }, frames }: typeof sturdy) =>
    rebuild(network, frames.at(-1)!.network.weights, x).output;
  const outputs: Record<(typeof CONTENDERS)[number], Float32Array> = {
    mean: mean.reconstruct!(meanModel, x, chosen.length),
    pca: pca.reconstruct!(pcaModel, x, chosen.length),
    fragile: networkOutput(fragile),
    sturdy: networkOutput(sturdy),
  };
  const evaluated: Record<(typeof CONTENDERS)[number], Scores> = {
    mean: baselineOf(plan, 'mean'),
    pca: baselineOf(plan, 'pca'),
    fragile: fragile.frames.at(-1)!,
    sturdy: sturdy.frames.at(-1)!,
  };
  return {
    facts: {
      seed,
      baselines: CONTENDERS.map((id) => ({
        rocAuc: rank(plan, evaluated[id]).rocAuc!,
        scores: chosen.map((position) => evaluated[id].testScores[position]!),
      })),
      beats: chosen.map((position) => beatFact(itself, position)),
      seeds,
    },
    arrays: {
      input: signals(measured, chosen.length, features),
      rebuilt: signals(
        CONTENDERS.flatMap((id) => [...unscaleRows(plan.scaler, outputs[id])]),
        CONTENDERS.length,
        chosen.length,
        features,
      ),
      scores: {
        values: CONTENDERS.flatMap((id) => [...evaluated[id].testScores]),
        shape: [CONTENDERS.length, plan.split.test.length],
        packing: EXACT,
      },
      abnormal: { values: plan.testAbnormal, shape: [plan.split.test.length], packing: EXACT },
    },
  };
}

type Scores = Pick<Frame, 'validationScores' | 'testScores'>;

const baselineOf = ({ baselines }: RunPlan, wanted: string): Scores => baselines.find(({ id }) => id === wanted)!;

/** Scaled, as a network sees them. */
const validationRows = (dataset: Dataset, { scaler, split }: RunPlan) =>
  scaleRows(scaler, gatherRows(dataset, split.validation));

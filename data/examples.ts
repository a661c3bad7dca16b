import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { evaluate, rank } from '#core/evaluation.ts';
import { TellingError } from '#core/message.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { type ExampleModel, encodeExample } from '#detectors/experiments/exampleModel.ts';
import { createFusedJsEngine } from '#engine/fused/createFusedEngine.ts';
import { oneEngine } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';
import { writeTogether } from './files.ts';
import type { Derivation } from './main.ts';
import { ROOT, shown } from './places.ts';
import { loadDataset } from './read.ts';
import { sourcesIn } from './recipe.ts';

/** What an example follows from beside its rows. */
const FOLDERS = ['src/core', 'src/engine', 'src/detectors', 'src/run'];

/**
 * Trains one network for each data set in the folder, by its default experiment, and writes it beside the rows as
 * `<id>.example.json`: it evaluates what people draw before they have trained a network of their own. Examples that are as
 * they would be anew stay. A few seconds each.
 * @throws Problem when the rows are missing or nothing can be written
 */
export async function prepareExamples({ folder, say, onStep, onReady }: Derivation): Promise<void> {
  for (const id of DATASET_IDS) {
    const name = `${id}.example.json`;
    const path = join(folder, name);
    const recipe = recipeOf(readFileSync(join(folder, `${id}.bin`)));
    if (recipeIn(path) !== recipe) {
      onStep(`${id}: training an example network`);
      const example = await trainExample(await loadDataset(id, folder));
      writeTogether([[path, Buffer.from(JSON.stringify({ ...(encodeExample(example) as object), recipe }))]]);
      say(`${id}: an example network, test ROC AUC ${example.rocAuc.toFixed(3)}, in ${shown(path)}.`);
    }
    onReady(name);
  }
}

/**
 * Trains the default experiment to its end, in plain JavaScript, which gives the same weights on every machine but for
 * the last digits of its mathematical functions.
 * @throws Error when training diverges or the test rows are all of one kind
 */
export async function trainExample(dataset: Dataset): Promise<ExampleModel> {
  const experiment = defaultExperiment(dataset.id);
  const engines = oneEngine(createFusedJsEngine());
  const { plan, last: frame, end } = await runToEnd({ ...experiment, engine: 'fusedJs' }, dataset, { engines });
  if (end.reason === 'diverged') throw new TellingError(end.message);
  if (!plan.network || !frame.network) throw new Error('An example is a network.');
  const ranking = rank(plan, frame);
  if (ranking.rocAuc === null) throw new Error(`All test rows of ${dataset.id} are of one kind.`);
  return {
    experiment,
    network: plan.network,
    weights: frame.network.weights,
    scaler: plan.scaler,
    seed: experiment.seed,
    epochs: frame.epoch,
    rocAuc: ranking.rocAuc,
    threshold: evaluate(ranking, experiment.threshold).threshold,
    normalScores: Float32Array.from(ranking.test.normal),
    abnormalScores: Float32Array.from(ranking.test.abnormal),
  };
}

function recipeOf(rows: Uint8Array): string {
  const hash = createHash('sha256').update(rows);
  for (const path of [...FOLDERS.flatMap(sourcesIn), 'data/examples.ts']) {
    hash.update(path).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

/** The recipe that an example was made by; null where there is none that can be read. */
function recipeIn(path: string): string | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).recipe ?? null;
  } catch {
    return null;
  }
}

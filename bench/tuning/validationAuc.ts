import type { Dataset } from '#core/dataset/dataset.ts';
import { makeSplit } from '#core/dataset/split.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import type { Engine } from '#engine/engine.ts';
import { NO_ENGINE, oneEngine } from '#run/oneEngine.ts';
import { prepareRun } from '#run/plan.ts';
import { start } from '#run/run.ts';

/**
 * Runs an experiment on its training rows, and says how well it ranks its validation rows. Test rows cannot have a say:
 * they are taken out of the split before anything is scaled, learnt or scored.
 * @param epochs when it is asked: a run passes through fewer epochs on its way to more, and is then what a shorter one is.
 *   Ascending, the last as many as the experiment trains; without any, once, at the end
 * @returns ROC AUC of validation rows, one for each time it was asked
 * @throws TellingError as a run does, and when training diverges
 */
export async function validationAuc(
  dataset: Dataset,
  experiment: Experiment,
  engine: Engine | null,
  epochs: readonly number[] = [],
): Promise<number[]> {
  const withoutTest = { ...makeSplit(dataset, experiment), test: new Uint32Array(0) };
  const asked = engine ? { ...experiment, engine: engine.name } : experiment;
  const prepared = prepareRun(dataset, asked, [], withoutTest);
  const frames = start(prepared, { engines: engine ? oneEngine(engine) : NO_ENGINE });
  const areas: number[] = [];
  let scores: Float32Array | undefined;
  const area = () => rocAuc(createScoreIndex(scores!, prepared.plan.validationAbnormal))!;
  for (let next = await frames.next(); ; next = await frames.next()) {
    if (next.done) {
      if (next.value.reason === 'diverged') throw new TellingError(next.value.message);
      return epochs.length === 0 ? [area()] : areas;
    }
    scores = next.value.validationScores;
    if (epochs.includes(next.value.epoch)) areas.push(area());
  }
}

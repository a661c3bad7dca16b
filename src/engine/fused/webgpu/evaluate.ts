import { evaluateVariational, lossPartsOf } from '#core/variational/evaluation.ts';
import type { VariationalPass } from '#core/variational/pass.ts';
import { isDead } from '#engine/deadUnits.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Gpu } from './device.ts';
import { type TableLayer, tableLayers } from './layout.ts';
import { type Memory, MOST_STEPS } from './memory.ts';
import { type Passes, workgroupsFor } from './passes.ts';
import { submit } from './recorder.ts';

/** Some of a task's rows, and what is wanted of them besides their terms. */
interface Rows {
  first: number;
  count: number;
  /** Whether units' lowest and highest outputs over them are. */
  ranges?: boolean;
  /** Whether terms over samples are, where scores go by these. */
  sampled?: boolean;
  /** Where in the staging buffer what the latent layer gives goes; null for nowhere. */
  latentAt: number | null;
}

/** What is asked of a trainer between two epochs: one reading for each answer. */
export function createEvaluator(
  gpu: Gpu,
  memory: Memory,
  passes: Passes,
  { network, validationNormal }: TrainingTask,
): Pick<Trainer, 'trainingLoss' | 'evaluate'> {
  const { rows, scoreSamples, places } = memory;
  const { ranges, rangeNumbers, scores, moments } = places.results;
  const { variational } = network;
  const layers = tableLayers(network);
  const hidden = layers.slice(0, -1);
  const widest = Math.max(...hidden.map(({ units }) => units));
  const latentUnits = network.layers[network.latent]!.units;

  /** Lets rows go through the trained layers, in as many parts as it takes. */
  function evaluate({ first, count, ranges: wantsRanges, sampled, latentAt }: Rows): void {
    for (let done = 0; done < count; done += memory.rowsAtOnce) {
      const part = Math.min(memory.rowsAtOnce, count - done);
      const step = { firstRow: first + done, rows: part, ranges, scores, moments };
      submit(gpu, memory, (recorder) => {
        recorder.step({ ...step, afresh: Number(done === 0), noise: places.data.noNoise });
        passes.forward(recorder, part, false);
        recorder.dispatch('score', 0, workgroupsFor(part));
        if (wantsRanges) recorder.dispatch('widen', 0, widest, hidden.length);
        if (latentAt === null) return;
        const { activated } = memory.layout.layers[network.latent]!;
        recorder.stage(memory.work, activated, latentAt + done * latentUnits, part * latentUnits);
      });
      for (let sample = 0; sampled && sample < scoreSamples; sample += MOST_STEPS) {
        submit(gpu, memory, (recorder) => {
          for (let i = sample; i < Math.min(sample + MOST_STEPS, scoreSamples); i++) {
            recorder.step({ ...step, noise: places.data.scoreNoise + i * variational!.units, sample: i + 1 });
            passes.decode(recorder, part);
            recorder.dispatch('score', 0, workgroupsFor(part));
          }
        });
      }
    }
  }

  return {
    async trainingLoss() {
      const count = rows.training;
      evaluate({ first: 0, count, latentAt: variational ? count : null });
      submit(gpu, memory, (recorder) => recorder.stage(memory.results, scores, 0, count));
      const numbers = await memory.read(count * (variational ? 1 + latentUnits : 1));
      const terms = numbers.subarray(0, count);
      if (!variational) return terms.reduce((sum, term) => sum + term, 0) / count;
      return lossPartsOf(network, { terms, latent: numbers.subarray(count), sampled: null });
    },
    async evaluate() {
      const both = rows.validation + rows.test;
      const momentsAt = rangeNumbers + both;
      const latentAt = momentsAt + (scoreSamples > 0 ? 2 * both : 0);
      // A plain autoencoder's coordinates are wanted of the test rows alone.
      const testLatentAt = latentAt + (variational ? rows.validation * latentUnits : 0);
      const weightsAt = testLatentAt + rows.test * latentUnits;
      const end = weightsAt + network.total;
      const first = rows.training;
      evaluate({
        first,
        count: rows.validation,
        ranges: true,
        sampled: true,
        latentAt: variational ? latentAt : null,
      });
      evaluate({ first: first + rows.validation, count: rows.test, sampled: true, latentAt: testLatentAt });
      submit(gpu, memory, (recorder) => {
        recorder.stage(memory.results, ranges, 0, rangeNumbers);
        recorder.stage(memory.results, scores + first, rangeNumbers, both);
        recorder.stage(memory.results, moments + 2 * first, momentsAt, latentAt - momentsAt);
        recorder.stage(memory.weights, 0, weightsAt, network.total);
      });
      const numbers = await memory.read(end);
      const passOf = (row: number, count: number, at: number): VariationalPass => ({
        terms: numbers.slice(rangeNumbers + row, rangeNumbers + row + count),
        latent: numbers.slice(at, at + count * latentUnits),
        sampled: scoreSamples > 0 ? sampledOf(numbers.subarray(momentsAt + 2 * row), count, scoreSamples) : null,
      });
      const ofValidation = passOf(0, rows.validation, latentAt);
      const ofTest = passOf(rows.validation, rows.test, testLatentAt);
      return {
        ...(variational
          ? evaluateVariational(network, ofValidation, ofTest, validationNormal)
          : { validationScores: ofValidation.terms, testScores: ofTest.terms, latent: ofTest.latent }),
        weights: numbers.slice(weightsAt),
        deadUnits: countDead(hidden, numbers),
      };
    },
  };
}

/** Means and standard deviations of so many rows, from their moments over so many samples. */
function sampledOf(moments: Float32Array, rows: number, samples: number) {
  return {
    mean: Float32Array.from({ length: rows }, (_, row) => moments[2 * row]!),
    deviation: Float32Array.from({ length: rows }, (_, row) => Math.sqrt(moments[2 * row + 1]! / samples)),
  };
}

/** Dead units of each hidden layer, from the lowest and the highest output of each unit. */
function countDead(hidden: readonly TableLayer[], ranges: Float32Array): number[] {
  let at = 0;
  return hidden.flatMap(({ role, units }) => {
    let dead = 0;
    for (const end = at + 2 * units; at < end; at += 2) if (isDead(ranges[at]!, ranges[at + 1]!)) dead += 1;
    return role === 'sample' ? [] : [dead];
  });
}

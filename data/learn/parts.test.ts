import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import { signalsOf } from '#core/dataset/testing.ts';
import { rank } from '#core/evaluation.ts';
import { MEASURED_KINDS } from '#core/learn/methods.ts';
import { pack, unpack } from '#core/learn/pack.ts';
import {
  type BaselinesFacts,
  type BottleneckFacts,
  CONTENDERS,
  type ContaminationFacts,
  type MethodsFacts,
  type ModelFacts,
  type TrainingFacts,
  type VariationalFacts,
} from '#core/learn/parts.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { createRandom } from '#core/random/random.ts';
import { SWEEP_SHARES } from '#core/sweepShares.ts';
import { CONTAMINATION_SEEDS, FRAGILE_SEEDS } from '#detectors/experiments/essay.ts';
import { MAKERS } from './parts.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Waves in place of heartbeats: five kinds that differ in where they rise. */
function waves(): Dataset {
  const [features, kinds, each] = [140, 5, 20];
  const rows = kinds * each;
  const random = createRandom(1);
  const x = new Float32Array(rows * features);
  for (let row = 0; row < rows; row++) {
    const shift = Math.floor(row / each) + 0.1 * random.normal();
    for (let i = 0; i < features; i++) x[row * features + i] = Math.sin(i / 20 + shift) + 0.05 * random.normal();
  }
  const label = Uint8Array.from({ length: rows }, (_, row) => Math.floor(row / each));
  return signalsOf(x, features, label, {
    rowNoun: { one: 'wave', many: 'waves' },
    classes: Array.from({ length: kinds }, (_, i) => ({ name: `kind ${i}`, short: `k${i}`, abnormal: i > 0 })),
  });
}

const packed = async (name: keyof typeof MAKERS, workshop: Workshop) => {
  const { facts, arrays } = await MAKERS[name](workshop);
  return pack(facts, arrays);
};

describe('the parts of the essay', () => {
  let one: Workshop;
  let other: Workshop;

  // Time enough for a machine that has other things to do.
  beforeAll(async () => {
    [one, other] = [await openWorkshop(waves(), waves()), await openWorkshop(waves(), waves())];
  }, 60_000);

  it('come out the same to the bit, and tell of the same rows', async () => {
    for (const name of ['idea', 'beats', 'training', 'model', 'scores', 'variational', 'wild'] as const) {
      expect(await packed(name, one)).toEqual(await packed(name, other));
    }
    const training = unpack<{ rocAuc: number[] }>(await packed('training', one));
    expect(training.facts.rocAuc).toHaveLength(41);
    expect(training.arrays.scores).toHaveLength(41 * training.arrays.abnormal!.length);
    const model = unpack<{ beats: { score: number }[] }>(await packed('model', one));
    expect(model.arrays.weights).toHaveLength(one.plan.network.total);
    const scores = unpack(await packed('scores', one)).arrays;
    expect(scores.test).toEqual(one.frames.at(-1)!.testScores);
  });

  it('keep figures as they came, to be rounded once: where they are told', async () => {
    const last = one.frames.at(-1)!;
    const area = rank(one.plan, last).rocAuc;
    const { loss } = last.network;
    const training = unpack<TrainingFacts>(await packed('training', one)).facts;
    expect(training.rocAuc.at(-1)).toBe(area);
    expect(training.losses.at(-1)).toMatchObject({ training: loss.training, validation: loss.validation });
    expect(unpack<VariationalFacts>(await packed('variational', one)).facts.areas.plain.rocAuc).toBe(area);
    const { threshold } = unpack<ModelFacts>(await packed('model', one)).facts;
    expect(threshold).toBe(training.thresholds.at(-1));
  });

  it('keep every score of the run on its side of the threshold', async () => {
    const { facts, arrays } = unpack<{ thresholds: number[] }>(await packed('training', one));
    const rows = arrays.abnormal!.length;
    one.frames.forEach(({ testScores }, epoch) => {
      const flags = (scores: Float32Array) => Array.from(scores, (score) => score > facts.thresholds[epoch]!);
      expect(flags(arrays.scores!.subarray(epoch * rows, (epoch + 1) * rows))).toEqual(flags(testScores));
    });
  });

  it('tell of four detectors by the scores that they gave, and of every seed', async () => {
    const { facts, arrays } = unpack<Omit<BaselinesFacts, 'standIn'>>(await packed('baselines', one));
    expect(facts.seeds.map(({ seed }) => seed)).toEqual(Array.from({ length: FRAGILE_SEEDS }, (_, i) => i + 1));
    const rows = arrays.abnormal!.length;
    facts.baselines.forEach((baseline, i) => {
      const index = createScoreIndex(arrays.scores!.subarray(i * rows, (i + 1) * rows), arrays.abnormal!);
      expect(baseline.rocAuc).toBe(rocAuc(index)!);
      expect(baseline.scores).toHaveLength(facts.beats.length);
    });
    const shown = facts.seeds.find(({ seed }) => seed === facts.seed)!;
    expect(shown.rocAuc).toBe(facts.baselines[CONTENDERS.indexOf('fragile')]!.rocAuc);
    expect(shown.mean).toBe(facts.baselines[CONTENDERS.indexOf('mean')]!.rocAuc);
  });

  it('try every share of abnormal training rows from every seed', async () => {
    const { facts, arrays } = unpack<Omit<ContaminationFacts, 'standIn'>>(await packed('contamination', one));
    expect(facts.runs).toHaveLength(SWEEP_SHARES.length * CONTAMINATION_SEEDS);
    expect(new Set(facts.runs.map(({ contamination, seed }) => `${contamination} ${seed}`)).size).toBe(
      facts.runs.length,
    );
    expect(arrays.rebuilt).toHaveLength(SWEEP_SHARES.length * facts.beats.length * 140);
    expect(facts.scores).toHaveLength(SWEEP_SHARES.length);
    // As many beats at every share: what changes is the dirt, not the amount.
    const [clean] = facts.learnt;
    expect(facts.learnt).toEqual(
      SWEEP_SHARES.map((share) => ({ rows: clean!.rows, abnormal: Math.round(share * clean!.rows) })),
    );
    // Every share is evaluated by the same rows: what was learnt differs, what is redrawn does not.
    expect(arrays.input).toHaveLength(facts.beats.length * 140);
  });

  it('try every detector of the map in every circumstance, from every seed', async () => {
    const { facts } = unpack<Omit<MethodsFacts, 'standIn'>>(await packed('methods', one));
    const circumstances = facts.trials.map(({ width, given, kind }) => `${width} ${given} ${kind}`);
    expect(new Set(circumstances).size).toBe(circumstances.length);
    expect(circumstances).toHaveLength((4 + 4 + 6) * MEASURED_KINDS.length);
    for (const { width, given, rocAuc, interval, bytes } of facts.trials) {
      expect(rocAuc[0]).toBeGreaterThanOrEqual(interval.low);
      expect(rocAuc[0]).toBeLessThanOrEqual(interval.high);
      expect(rocAuc).toHaveLength(given === 'half' ? 1 : facts.seeds[width].length);
      expect(bytes).toBeGreaterThan(0);
    }
    expect(facts.work).toHaveLength(3 * MEASURED_KINDS.length);
    // The mean of four numbers, of 140 and of 140: one float32 each, and the count.
    const sizes = facts.trials
      .filter(({ kind, given }) => kind === 'mean' && given === 'clean')
      .map(({ bytes }) => bytes);
    expect(sizes[1]! - sizes[0]!).toBe(sizes[2]! - sizes[0]!);
    expect(sizes[1]!).toBeGreaterThan(4 * 140);
  });

  it('pull the same beats through every width', async () => {
    const { facts, arrays } = unpack<Omit<BottleneckFacts, 'standIn'>>(await packed('bottleneck', one));
    expect(facts.widths.map(({ units }) => units)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(arrays.rebuilt).toHaveLength(16 * facts.beats.length * 140);
    for (const { scores, rocAuc, interval } of facts.widths) {
      expect(scores).toHaveLength(facts.beats.length);
      expect(interval.low).toBeLessThan(interval.high);
      expect(rocAuc).toBeGreaterThanOrEqual(interval.low);
      expect(rocAuc).toBeLessThanOrEqual(interval.high);
    }
  });
});

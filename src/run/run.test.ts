import { describe, expect, it } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import { rank } from '#core/evaluation.ts';
import { defaultOf, detectorKinds, detectorOf } from '#detectors/experiment.ts';
import { CLASSICAL } from '#detectors/index.ts';
import { createFusedJsEngine } from '#engine/fused/createFusedEngine.ts';
import { oneEngine } from './oneEngine.ts';
import { run } from './run.ts';
import { runToEnd } from './runToEnd.ts';

const dataset = datasetOf([200, 50], 5);
const engines = oneEngine(createFusedJsEngine());

/** Short, whatever the detector. */
function experimentOf(kind: string) {
  const base = defaultOf('ecg5000', kind);
  return { ...base, engine: 'fusedJs' as const, training: { ...base.training, epochs: 3, batchSize: 16 } };
}

describe.each(detectorKinds())('run() with %s', (kind) => {
  const experiment = experimentOf(kind);
  const atOnce = CLASSICAL.some((detector) => detector.kind === kind);

  it('yields frames of plain data, whose model scores as it did', async () => {
    const { plan, last, end } = await runToEnd(experiment, dataset, { engines });
    expect(end).toEqual({ reason: 'finished' });
    expect(last.epoch).toBe(atOnce ? 1 : 3);
    expect(last.testScores).toHaveLength(plan.split.test.length);
    expect(rank(plan, last).rocAuc).not.toBeNull();
    expect(last.network === undefined).toBe(atOnce);
    const { model } = structuredClone(last);
    const x = Float32Array.from(plan.split.test.subarray(0, 4)).length;
    const rows = new Float32Array(x * dataset.features);
    for (let i = 0; i < x; i++) {
      const row = plan.split.test[i]!;
      rows.set(dataset.x.subarray(row * dataset.features, (row + 1) * dataset.features), i * dataset.features);
    }
    detectorOf(kind)
      .score(model, rows, x)
      .forEach((score, i) => {
        expect(score).toBeCloseTo(last.testScores[i]!, 5);
      });
    expect(detectorOf(kind).contributions(model, rows, x).every(Number.isFinite)).toBe(true);
  });

  it('is the same for the same seed', async () => {
    const scores = async () => (await runToEnd(experiment, dataset, { engines })).last.testScores;
    expect(await scores()).toEqual(await scores());
  });

  it('computes nothing before the first frame is asked for', async () => {
    const abort = new AbortController();
    abort.abort(new Error('not wanted any more'));
    let planned = false;
    const frames = run(experiment, dataset, { engines, signal: abort.signal, onPlan: () => (planned = true) });
    expect(planned).toBe(false);
    await frames.return({ reason: 'cancelled' });
    expect(await frames.next()).toEqual({ done: true, value: undefined });
  });
});

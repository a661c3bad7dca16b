import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { toJson } from '#core/plainData.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from './classical.ts';
import { CLASSICAL } from './index.ts';

/** Rows along a few directions, some of them twice, as many as make the kernels worth it. */
function rowsFor(features: number, rows: number): Float32Array {
  const random = createRandom(features);
  const x = new Float32Array(rows * features);
  for (let row = 0; row < rows; row++) {
    const [a, b] = [random.normal(), random.normal()];
    for (let f = 0; f < features; f++) {
      x[row * features + f] = a * Math.sin(f) + b * Math.cos(f / 3) + 0.2 * random.normal();
    }
    if (row % 7 === 6) x.copyWithin(row * features, (row - 3) * features, (row - 2) * features);
  }
  return x;
}

const cases: readonly { dataset: DatasetId; features: number; rows: number }[] = [
  { dataset: 'ecg5000', features: 140, rows: 210 },
  { dataset: 'kddcup99', features: 18, rows: 1201 },
];

const detectors = CLASSICAL.map(({ behind, defaults }) => ({ classical: behind, defaults }));

afterEach(() => void vi.unstubAllGlobals());

describe.each(cases)('on $rows rows of $features features', ({ dataset, features, rows }) => {
  const training = rowsFor(features, rows);
  const asked = rowsFor(features, 30).map((value, i) => value + (i % 5 === 0 ? 0.3 : 0));

  it.each(detectors.map((detector) => [detector.classical.kind, detector] as const))(
    '%s learns and scores the same numbers with and without WebAssembly',
    (_, { classical, defaults }) => {
      const results = () => {
        const model = fitAtOnce(classical, training, rows, features, defaults(dataset), createRandom(7));
        return JSON.stringify(toJson({ model, scores: classical.score(model, asked, 30) }));
      };
      const withKernels = results();
      vi.stubGlobal('WebAssembly', undefined);
      expect(results() === withKernels).toBe(true);
    },
  );
});

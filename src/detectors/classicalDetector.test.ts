import { expect, it } from 'vitest';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { defaultOf } from './experiment.ts';
import { CLASSICAL } from './index.ts';
import type { PcaModel } from './pca/pca.ts';

const FEATURES = 5;
const random = createRandom(1);
const rowsOf = (rows: number) => Float32Array.from({ length: rows * FEATURES }, () => random.normal());

/** The memory that plain data lie in. */
function memoryOf(data: unknown): Set<ArrayBufferLike> {
  if (ArrayBuffer.isView(data)) return new Set([data.buffer]);
  if (typeof data !== 'object' || data === null) return new Set();
  return new Set(Object.values(data).flatMap((part) => [...memoryOf(part)]));
}

it.each(CLASSICAL.map((detector) => [detector.kind, detector] as const))(
  '%s gives a frame that can leave with its memory, and the rows stay',
  (kind, { fitInPieces }) => {
    const [training, validation, test] = [rowsOf(60), rowsOf(20), rowsOf(20)];
    const experiment = defaultOf('ecg5000', kind);
    const rows = { training, validation, test, validationNormal: new Uint32Array(0) };
    const held = memoryOf(atOnce(fitInPieces!({ experiment, features: FEATURES, ...rows })));
    for (const { buffer } of Object.values(rows)) expect(held.has(buffer)).toBe(false);
  },
);

it('chooses by validation rows, and by no test row', () => {
  const pca = CLASSICAL.find(({ kind }) => kind === 'pca')!;
  const base = defaultOf('ecg5000', 'pca');
  const experiment = { ...base, detector: { ...base.detector, keep: 'validation' } };
  const [training, validation] = [rowsOf(60), rowsOf(20)];
  const modelWith = (validationNormal: Uint32Array, test: Float32Array) => {
    const task = { experiment, features: FEATURES, training, validation, test, validationNormal };
    return atOnce(pca.fitInPieces!(task)).model as PcaModel;
  };
  const normal = Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  const model = modelWith(normal, rowsOf(20));
  expect(model.chosen).toMatchObject({ most: FEATURES - 1 });
  expect(model.chosen).toHaveProperty('count', model.explainedVariance.length);
  expect(modelWith(normal, rowsOf(20).fill(Number.NaN))).toEqual(model);
  // With the kinds turned round the same rows say something else.
  const turned = modelWith(
    normal.map((row) => row + 10),
    rowsOf(20),
  );
  expect(turned.chosen).not.toEqual(model.chosen);
});

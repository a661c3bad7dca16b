import { expect, it } from 'vitest';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { defaultOf } from './experiment.ts';
import { CLASSICAL } from './index.ts';

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

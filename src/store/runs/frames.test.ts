import { expect, it } from 'vitest';
import type { Frame } from '#core/frame.ts';
import { keepFrame } from './frames.ts';

const frameAt = (epoch: number, weights = 10) =>
  ({
    epoch,
    validationScores: new Float32Array(5),
    testScores: new Float32Array(5),
    network: { weights: { length: weights }, latent: new Float32Array(10) },
  }) as unknown as Frame;

const keptAfter = (epochs: number, weights?: number) =>
  Array.from({ length: epochs + 1 }, (_, epoch) => frameAt(epoch, weights))
    .reduce<readonly Frame[]>(keepFrame, [])
    .map(({ epoch }) => epoch);

it('keeps every frame of a short run', () => {
  expect(keptAfter(5)).toEqual([0, 1, 2, 3, 4, 5]);
});

it('thins out those of a long one, from the untrained network to the last', () => {
  const kept = keptAfter(1000);
  expect(kept.length).toBeGreaterThan(15);
  expect(kept.length).toBeLessThanOrEqual(40);
  expect([kept[0], kept.at(-1)]).toEqual([0, 1000]);
  const steps = kept.slice(1).map((epoch, i) => epoch - kept[i]!);
  expect(Math.max(...steps)).toBeLessThanOrEqual(64);
});

it('keeps fewer of a large network, but never less than where it began and where it is', () => {
  expect(keptAfter(100, 400_000).length).toBeLessThanOrEqual(5);
  expect(keptAfter(100, 9_000_000)).toEqual([0, 100]);
});

it('shows last the frame that early stopping goes back to, and holds it once', () => {
  const frames = [0, 1, 2, 3, 4].map((epoch) => frameAt(epoch)).reduce<readonly Frame[]>(keepFrame, []);
  expect(keepFrame(frames, frameAt(2)).map(({ epoch }) => epoch)).toEqual([0, 1, 3, 4, 2]);
});

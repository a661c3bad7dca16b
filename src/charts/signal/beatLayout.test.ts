import { describe, expect, it } from 'vitest';
import { beatBox, sampleTicks } from './beatLayout.ts';

const size = { width: 300, height: 200 };
const domain = [-5.5, 4] as const;

describe('beatBox', () => {
  it('makes room for names and a strip where they are', () => {
    const plain = beatBox(size, { compact: false, strip: false, names: 0, domain });
    const full = beatBox(size, { compact: false, strip: true, names: 56, domain });
    expect([plain.right, plain.bottom, plain.strip]).toEqual([288, 160, 0]);
    expect([full.right, full.bottom, full.strip, full.foot]).toEqual([244, 120, 32, 160]);
  });

  it('makes room for long numbers at the left', () => {
    const leftOf = (low: number, high: number) =>
      beatBox(size, { compact: false, strip: true, names: 56, domain: [low, high] }).left;
    expect(leftOf(-5.5, 4)).toBe(30);
    expect(leftOf(980, 1020)).toBe(45);
    expect(leftOf(0.001, 0.002)).toBeGreaterThan(leftOf(0, 1));
  });

  it('gives a thumbnail all there is', () => {
    const box = beatBox(size, { compact: true, strip: true, names: 56, domain });
    expect([box.left, box.top, box.right, box.bottom, box.strip]).toEqual([1, 1, 299, 199, 0]);
  });
});

it('names samples from 1, as many as there is room for', () => {
  expect(sampleTicks(140, 9)).toEqual([1, 20, 40, 60, 80, 100, 120, 140]);
  expect(sampleTicks(140, 5)).toEqual([1, 40, 80, 120]);
  expect(sampleTicks(140, 0)).toEqual([1]);
  expect(sampleTicks(60, 9)).toEqual([1, 10, 20, 30, 40, 50, 60]);
  expect(sampleTicks(8, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

import { describe, expect, it } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import { en } from '#text/en/index.ts';
import { featureRanges, rangedText, tidied } from './featureRange.ts';

const dataset = {
  features: 3,
  featureBounds: [
    { least: 0, most: 1, step: 0.01 },
    { least: 0, most: null, step: 1 },
    { least: 0, most: null, step: 1 },
  ],
  x: Float32Array.of(0.2, 5, 0, 0.4, 511, 0),
} as Dataset;

describe('what a feature may be set to', () => {
  it('is a share, or a count up to the largest there is', () => {
    expect(featureRanges(dataset)).toEqual([
      { min: 0, max: 1, step: 0.01 },
      { min: 0, max: 511, step: 1 },
      { min: 0, max: 1, step: 1 },
    ]);
  });

  it('goes as far as the rows do where nothing else ends it', () => {
    const far = {
      features: 1,
      featureBounds: [{ least: null, most: null, step: 0.1 }],
      x: Float32Array.of(-0.31, 1000.07),
    };
    expect(featureRanges(far as Dataset)).toEqual([{ min: -0.4, max: 1000.1, step: 0.1 }]);
  });

  it('comes back from float32 as it was', () => {
    expect(tidied(Math.fround(0.29), 0.01)).toBe(0.29);
    expect(tidied(0.625, 1 / 8)).toBe(0.625);
    expect(tidied(511, 1)).toBe(511);
  });

  it('is written as what it is', () => {
    expect(rangedText(0.5, { min: 0, max: 1, step: 0.01 }, en.numbers)).toBe('0.50');
    expect(rangedText(0.625, { min: 0, max: 1, step: 1 / 8 }, en.numbers)).toBe('0.625');
    expect(rangedText(1 / 3, { min: 0, max: 1, step: 1 / 3 }, en.numbers)).toBe('0.3');
    expect(rangedText(1032, { min: 0, max: 5000, step: 1 }, en.numbers)).toBe('1,032');
  });
});

import { describe, expect, it } from 'vitest';
import { placementsOf } from '#core/metrics/delong.ts';
import { standingOf } from '#core/metrics/standing.ts';
import { comparison, shortcomings } from './comparison.ts';

const better = { side: 'better', difference: { difference: 0.017, low: 0.01, high: 0.024 } } as const;
const worse = { side: 'worse', difference: { difference: -0.008, low: -0.01, high: -0.006 } } as const;
const level = { side: 'level', difference: { difference: 0.002, low: -0.001, high: 0.005 } } as const;
const mean = { name: 'the mean', rocAuc: 0.977, standing: better };
const pca = { name: 'PCA 2', rocAuc: 0.992, standing: level };

describe('a comparison', () => {
  it('says which rivals a detector beats, and which beat it, the worst news first', () => {
    expect(comparison([mean, { ...pca, standing: better }])).toBe('better than the mean (0.977) and PCA 2 (0.992)');
    expect(comparison([mean, { ...pca, standing: worse }])).toBe(
      'worse than PCA 2 (0.992) and better than the mean (0.977)',
    );
  });

  it('calls level what the rows do not tell apart, and says how far that goes', () => {
    expect(comparison([mean, pca])).toBe(
      'level with PCA 2 (difference 0.002, 95 % −0.001 to 0.005) and better than the mean (0.977)',
    );
    const narrow = { side: 'level', difference: { difference: 0.0001, low: -0.0001, high: 0.0003 } } as const;
    expect(comparison([{ ...pca, standing: narrow }])).toBe(
      'level with PCA 2 (difference 0.0001, 95 % −0.0001 to 0.0003)',
    );
    const nearly = { side: 'level', difference: { difference: 0.003, low: -0.0002, high: 0.0062 } } as const;
    expect(comparison([{ ...pca, standing: nearly }])).toContain('95 % −0.0002 to 0.0062');
    const faultless = placementsOf([1, 2, 3, 4], [0, 0, 1, 1]);
    const both = { name: 'k-NN', rocAuc: 1, standing: standingOf(faultless, faultless) };
    expect(comparison([both])).toContain('level with k-NN (');
  });

  it('claims nothing of too few rows, and says nothing where there is no area', () => {
    expect(comparison([{ ...pca, standing: null }])).toBe('too few rows to compare it with PCA 2 (0.992)');
    expect(comparison([{ ...pca, rocAuc: null, standing: null }])).toBe('');
  });

  it('names what a detector falls short of', () => {
    expect(shortcomings([mean, pca])).toBe('level with PCA 2');
    expect(shortcomings([{ ...mean, standing: worse }, pca])).toBe('worse than the mean and level with PCA 2');
    expect(shortcomings([mean, { ...pca, standing: null }])).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import type { Comparison, Evaluation } from './evaluation.ts';
import { comparisonLines, headLine, seedLine, summaryLines, summaryOf } from './table.ts';

const evaluation: Evaluation = {
  dataset: 'ecg5000',
  detector: 'autoencoder',
  engine: 'wasm',
  seed: 3,
  epochs: 30,
  contamination: 0,
  rocAuc: 0.99,
  rocAucLow: 0.98,
  rocAucHigh: 0.995,
  averagePrecision: 0.98,
  accuracy: 0.97,
  f1: 0.96,
  precision: 0.95,
  recall: 0.94,
  threshold: 0.123456,
  thresholdRule: 'percentile 95',
  baselineMeanRocAuc: 0.9,
  baselinePcaRocAuc: 0.91,
  deadUnits: 1,
  msPerStep: 0.5,
  seconds: 2.25,
  groups: [],
};
const other: Evaluation = { ...evaluation, seed: 4, rocAuc: 0.95, deadUnits: 2, msPerStep: null };

const cells = (line: string) => line.trim().split(/ {2,}/);

describe('the table', () => {
  it('puts every figure under its head', () => {
    const head = headLine();
    const line = seedLine(evaluation);
    expect(line).toHaveLength(head.length);
    expect(cells(head)).toHaveLength(cells(line).length);
    expect(cells(line)).toEqual(
      '3 0.9900 0.9800 0.9950 0.9800 0.9700 0.9600 0.9500 0.9400 0.12346 0.9000 0.9100 1 30 0.500 2.3'.split(' '),
    );
  });

  it('sums up in mean, least, most and standard error, leaving out what was not measured', () => {
    const [mean, min, max, error] = summaryLines([evaluation, other]).map(cells);
    // 0.97 ± 12.706 · 0.02: the interval of the mean, not the mean of intervals.
    expect(mean!.slice(0, 4)).toEqual(['mean', '0.9700', '0.7159', '1.2241']);
    expect(mean!.slice(-4)).toEqual(['1.5', '30', '0.500', '2.3']);
    expect(min!.slice(0, 5)).toEqual(['min', '0.9500', '–', '–', '0.9800']);
    expect(max!.slice(0, 4)).toEqual(['max', '0.9900', '–', '–']);
    expect(error!.slice(0, 4)).toEqual(['s.e.', '0.0200', '–', '–']);
  });

  it('shows what nobody measured as a dash, and nothing of nothing', () => {
    expect(cells(summaryLines([other])[0]!).at(-2)).toBe('–');
    expect(summaryLines([])).toEqual([]);
  });
});

describe('a comparison', () => {
  const against: Evaluation = { ...evaluation, detector: 'pca', rocAuc: 0.985 };
  const won: Comparison = { ...evaluation, against, difference: { difference: 0.005, low: -0.001, high: 0.011 } };
  const tied: Comparison = { ...won, seed: 4, rocAuc: 0.985, difference: { difference: 0, low: 0, high: 0 } };
  const untold: Comparison = { ...won, seed: 5, rocAuc: null, difference: null };

  it('has a line a seed, and what they come to', () => {
    const [heading, head, first, , last, summary] = comparisonLines([won, tied, untold]);
    expect(heading).toBe('autoencoder against pca, ROC AUC of the same test rows:');
    expect(cells(head!)).toHaveLength(6);
    expect(cells(first!)).toEqual('3 0.9900 0.9850 0.0050 -0.0010 0.0110'.split(' '));
    expect(cells(last!)).toEqual('5 – 0.9850 – – –'.split(' '));
    // 0.0025 ± 12.706 · 0.0025.
    expect(summary).toBe('mean difference 0.0025, 95 % -0.0293 to 0.0343, over 2 seeds: 1 won, 1 tied, 0 lost');
  });

  it('has no sign before nothing, and no interval where both are without a fault', () => {
    const hair: Comparison = {
      ...won,
      against: { ...against, rocAuc: 0.99001 },
      difference: { difference: -0.00001, low: -0.00004, high: 0.00002 },
    };
    const faultless = { difference: 0, low: null, high: null };
    const perfect: Comparison = {
      ...won,
      seed: 7,
      rocAuc: 1,
      against: { ...against, rocAuc: 1 },
      difference: faultless,
    };
    const lines = comparisonLines([hair, perfect]);
    expect(cells(lines[2]!)).toEqual('3 0.9900 0.9900 0.0000 0.0000 0.0000'.split(' '));
    expect(cells(lines[3]!)).toEqual('7 1.0000 1.0000 0.0000 – –'.split(' '));
    expect(lines[4]).toBe('no interval where both are without a fault: seed 7');
    expect(lines[5]).toMatch(/^mean difference 0\.0000, 95 % -0\.0001 to 0\.0001, /);
    expect(lines.join()).not.toMatch(/-0\.0000(?!\d)/);
  });

  it('is told in figures, too', () => {
    const { seeds, rocAuc, difference } = summaryOf([won, tied]);
    expect(seeds).toEqual([3, 4]);
    expect(rocAuc).toMatchObject({ min: 0.985, max: 0.99 });
    expect(rocAuc!.mean).toBeCloseTo(0.9875, 12);
    expect(difference).toMatchObject({ wins: 1, ties: 1, losses: 0 });
    expect(summaryOf([evaluation]).difference).toBeNull();
    expect(summaryOf([untold])).toEqual({ seeds: [5], rocAuc: null, difference: null });
  });

  it('of one seed has no interval over seeds, and of none no line', () => {
    expect(comparisonLines([won]).at(-1)).toBe('mean difference 0.0050, over 1 seed: 1 won, 0 tied, 0 lost');
    expect(comparisonLines([])).toEqual([]);
  });
});

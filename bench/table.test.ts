import { describe, expect, it } from 'vitest';
import type { Evaluation } from './evaluation.ts';
import { headLine, seedLine, summaryLines } from './table.ts';

const evaluation: Evaluation = {
  dataset: 'ecg5000',
  detector: 'autoencoder',
  engine: 'wasm',
  seed: 3,
  epochs: 30,
  contamination: 0,
  rocAuc: 0.99,
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
      '3 0.9900 0.9800 0.9700 0.9600 0.9500 0.9400 0.12346 0.9000 0.9100 1 30 0.500 2.3'.split(' '),
    );
  });

  it('sums up in mean, least and most, leaving out what was not measured', () => {
    const [mean, min, max] = summaryLines([evaluation, other]).map(cells);
    expect(mean!.slice(0, 2)).toEqual(['mean', '0.9700']);
    expect(mean!.slice(-4)).toEqual(['1.5', '30', '0.500', '2.3']);
    expect(min!.slice(0, 2)).toEqual(['min', '0.9500']);
    expect(max!.slice(0, 2)).toEqual(['max', '0.9900']);
  });

  it('shows what nobody measured as a dash, and nothing of nothing', () => {
    expect(cells(summaryLines([other])[0]!).at(-2)).toBe('–');
    expect(summaryLines([])).toEqual([]);
  });
});

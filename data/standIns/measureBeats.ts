import { fitPca, project, reconstruct } from '#core/linalg/pca.ts';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { quantile } from '#core/statistics/quantile.ts';
import type { RawBeats } from '../rawRows.ts';
import { rankCorrelations } from './rankCorrelation.ts';
import { quantileTable, rounded } from './rounding.ts';
import type { BeatClassStatistics, BeatStatistics } from './statistics.ts';

const STEPS = 140;
const CLASSES = [1, 2, 3, 4, 5];

/** Summary statistics of each class over both files, from which `sample.ts` draws stand-ins. */
export function measureBeats(train: RawBeats, test: RawBeats): BeatStatistics {
  return {
    about:
      'Summary statistics of the classes of ECG5000 (both files together), made by data/standIns/measure.ts. They hold no beat; stand-ins are drawn from them when the real rows cannot be had.',
    classes: CLASSES.map((label) => measureClass(label, rowsOf(train, label), rowsOf(test, label))),
  };
}

function measureClass(label: number, train: Float32Array[], test: Float32Array[]): BeatClassStatistics {
  const beats = [...train, ...test];
  const rows = beats.length;
  const x = new Float32Array(rows * STEPS);
  beats.forEach((beat, row) => {
    x.set(beat, row * STEPS);
  });
  const pca = fitPca(x, rows, STEPS, componentsFor(rows));
  const k = pca.explainedVariance.length;
  const scores = project(pca, x, rows);
  const left = reconstruct(pca, x, rows).map((value, i) => x[i]! - value);
  const residual = columnsOf(left, STEPS).map((column) => standardDeviation(column, 1));
  return {
    label,
    train: train.length,
    test: test.length,
    mean: rounded(pca.mean, 3),
    components: Array.from({ length: k }, (_, c) => rounded(pca.components.subarray(c * STEPS, (c + 1) * STEPS), 4)),
    scores: columnsOf(scores, k).map((column) => rounded(quantileTable(column), 2)),
    commonOddity: rounded([commonOddity(columnsOf(scores, k))], 3)[0]!,
    residual: rounded(residual, 3),
    residualSizes: rounded(quantileTable(sizesOf(left, residual)), 3),
    residualCorrelation: rounded([correlationOfNeighbours(left, residual)], 3)[0]!,
  };
}

/** Few where there are few rows, so that no single beat can be told from them: 2 of 24 rows, 4 of 96, 12 at most. */
function componentsFor(rows: number): number {
  return Math.min(12, Math.floor(Math.sqrt(rows) / 2));
}

/** Mean rank correlation, over pairs of components, of how far the scores lie from their medians; at least 0. */
function commonOddity(scores: Float64Array[]): number {
  const distances = scores.map((column) => {
    const middle = quantile(column, 0.5);
    return column.map((score) => Math.abs(score - middle));
  });
  return Math.max(0, mean(rankCorrelations(distances)));
}

/** Of what is left of each beat: the root of its mean square, in standard deviations of the steps. */
function sizesOf(left: Float64Array, residual: readonly number[]): number[] {
  return Array.from({ length: left.length / STEPS }, (_, row) =>
    Math.sqrt(mean(residual.map((deviation, step) => (left[row * STEPS + step]! / deviation) ** 2))),
  );
}

/** Mean product of what is left at neighbouring time-steps, each in standard deviations of its step. */
function correlationOfNeighbours(left: Float64Array, residual: readonly number[]): number {
  const products: number[] = [];
  for (let i = 1; i < left.length; i++) {
    const step = i % STEPS;
    if (step > 0) products.push((left[i - 1]! * left[i]!) / (residual[step - 1]! * residual[step]!));
  }
  return mean(products);
}

function rowsOf({ label, x }: RawBeats, wanted: number): Float32Array[] {
  const rows: Float32Array[] = [];
  label.forEach((found, row) => {
    if (found === wanted) rows.push(x.subarray(row * STEPS, (row + 1) * STEPS));
  });
  return rows;
}

function columnsOf(x: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: width }, (_, column) =>
    Float64Array.from({ length: x.length / width }, (_, row) => x[row * width + column]!),
  );
}

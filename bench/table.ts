import {
  type Interval,
  type MeanInterval,
  meanInterval,
  type PairedDifference,
  pairedDifference,
} from '#core/statistics/meanInterval.ts';
import { mean } from '#core/statistics/moments.ts';
import type { Comparison, Evaluation } from './evaluation.ts';
import { figure } from './figure.ts';

/** A column: its head, its width, and what it shows of an evaluation. */
interface Column {
  head: string;
  width: number;
  digits: number;
  value(evaluation: Evaluation): number | null;
  /** Which end of an interval it shows: over seeds, of that of the mean. */
  end?: keyof Interval;
}

const COLUMNS: readonly Column[] = [
  { head: 'ROC AUC', width: 9, digits: 4, value: (e) => e.rocAuc },
  { head: '95 % low', width: 10, digits: 4, value: (e) => e.rocAucLow, end: 'low' },
  { head: 'high', width: 8, digits: 4, value: (e) => e.rocAucHigh, end: 'high' },
  { head: 'AP', width: 8, digits: 4, value: (e) => e.averagePrecision },
  { head: 'accuracy', width: 10, digits: 4, value: (e) => e.accuracy },
  { head: 'F1', width: 8, digits: 4, value: (e) => e.f1 },
  { head: 'precision', width: 11, digits: 4, value: (e) => e.precision },
  { head: 'recall', width: 8, digits: 4, value: (e) => e.recall },
  { head: 'threshold', width: 11, digits: 5, value: (e) => e.threshold },
  { head: 'AUC mean', width: 10, digits: 4, value: (e) => e.baselineMeanRocAuc },
  { head: 'AUC PCA', width: 9, digits: 4, value: (e) => e.baselinePcaRocAuc },
  { head: 'dead', width: 6, digits: 0, value: (e) => e.deadUnits },
  { head: 'epochs', width: 8, digits: 0, value: (e) => e.epochs },
  { head: 'ms/step', width: 9, digits: 3, value: (e) => e.msPerStep },
  { head: 'seconds', width: 9, digits: 1, value: (e) => e.seconds },
];

const FIRST = 6;

/** The heads of the columns. */
export function headLine(): string {
  return 'seed'.padEnd(FIRST) + COLUMNS.map(({ head, width }) => head.padStart(width)).join('');
}

/** One evaluation in a line. */
export function seedLine(evaluation: Evaluation): string {
  return line(String(evaluation.seed), (column) => column.value(evaluation));
}

/** Mean, least and most of every column, and the mean's standard error, a line each; empty without evaluations. */
export function summaryLines(evaluations: readonly Evaluation[]): string[] {
  if (evaluations.length === 0) return [];
  const over = (column: Column) => evaluations.map(column.value).filter((value) => value !== null);
  const summary = (name: string, of: (values: number[]) => number | null) =>
    line(name, (column) => {
      const values = column.end ? [] : over(column);
      return values.length === 0 ? null : of(values);
    });
  const { rocAuc } = summaryOf(evaluations);
  return [
    line('mean', (column) => {
      if (column.end) return rocAuc?.interval?.[column.end] ?? null;
      const values = over(column);
      return values.length === 0 ? null : mean(values);
    }),
    summary('min', (values) => Math.min(...values)),
    summary('max', (values) => Math.max(...values)),
    summary('s.e.', (values) => meanInterval(values).standardError),
  ];
}

/** The ROC AUCs of two on the same rows, a line a seed, and how far they lie apart over all; empty without any. */
export function comparisonLines(comparisons: readonly Comparison[]): string[] {
  const { difference } = summaryOf(comparisons);
  if (!difference) return [];
  const [{ detector, against }] = comparisons as [Comparison];
  const cells = (values: (number | null | undefined)[]) =>
    values.map((value) => (value == null ? '–' : figure(value, 4)).padStart(12)).join('');
  const heads = ['ROC AUC', 'against', 'difference', '95 % low', 'high'].map((head) => head.padStart(12)).join('');
  const { interval, wins, ties, losses } = difference;
  const seeds = wins + ties + losses;
  const over = `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}`;
  const between = interval ? `, 95 % ${figure(interval.low, 4)} to ${figure(interval.high, 4)}` : '';
  const untold = comparisons.filter(({ difference: apart }) => apart && apart.low === null).map(({ seed }) => seed);
  return [
    `${detector} against ${against.detector}, ROC AUC of the same test rows:`,
    'seed'.padEnd(FIRST) + heads,
    ...comparisons.map(({ seed, rocAuc, against: other, difference: apart }) => {
      return String(seed).padEnd(FIRST) + cells([rocAuc, other.rocAuc, apart?.difference, apart?.low, apart?.high]);
    }),
    ...(untold.length === 0 ? [] : [`no interval where both are without a fault: seed ${untold.join(', ')}`]),
    `mean difference ${figure(difference.mean, 4)}${between}, over ${over}: ${wins} won, ${ties} tied, ${losses} lost`,
  ];
}

/** What is known over all seeds. */
interface Summary {
  seeds: number[];
  /** Null where no run had one. */
  rocAuc: (MeanInterval & { min: number; max: number }) | null;
  /** Of the ROC AUCs that are compared on the same rows; null where none are. */
  difference: PairedDifference | null;
}

export function summaryOf(evaluations: readonly (Evaluation | Comparison)[]): Summary {
  const areas = evaluations.flatMap(({ rocAuc }) => rocAuc ?? []);
  const pairs = evaluations.flatMap((one) =>
    'against' in one && one.rocAuc !== null && one.against.rocAuc !== null ? [[one.rocAuc, one.against.rocAuc]] : [],
  );
  return {
    seeds: evaluations.map(({ seed }) => seed),
    rocAuc: areas.length === 0 ? null : { ...meanInterval(areas), min: Math.min(...areas), max: Math.max(...areas) },
    difference:
      pairs.length === 0
        ? null
        : pairedDifference(
            pairs.map(([own]) => own!),
            pairs.map(([, other]) => other!),
          ),
  };
}

function line(name: string, value: (column: Column) => number | null): string {
  return name.padEnd(FIRST) + COLUMNS.map((column) => cell(value(column), column)).join('');
}

function cell(value: number | null, { width, digits }: Column): string {
  if (value === null) return '–'.padStart(width);
  // A count stays one; its mean need not be.
  return figure(value, digits === 0 && !Number.isInteger(value) ? 1 : digits).padStart(width);
}

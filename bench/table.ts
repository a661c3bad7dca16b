import type { Evaluation } from './evaluation.ts';

/** A column: its head, its width, and what it shows of an evaluation. */
interface Column {
  head: string;
  width: number;
  digits: number;
  value(evaluation: Evaluation): number | null;
}

const COLUMNS: readonly Column[] = [
  { head: 'ROC AUC', width: 9, digits: 4, value: (e) => e.rocAuc },
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

/** Mean, least and most of every column, a line each; empty without evaluations. */
export function summaryLines(evaluations: readonly Evaluation[]): string[] {
  if (evaluations.length === 0) return [];
  const over = (column: Column) => evaluations.map(column.value).filter((value) => value !== null);
  const summary = (name: string, of: (values: number[]) => number) =>
    line(name, (column) => {
      const values = over(column);
      return values.length === 0 ? null : of(values);
    });
  return [
    summary('mean', (values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    summary('min', (values) => Math.min(...values)),
    summary('max', (values) => Math.max(...values)),
  ];
}

function line(name: string, value: (column: Column) => number | null): string {
  return name.padEnd(FIRST) + COLUMNS.map((column) => cell(value(column), column)).join('');
}

function cell(value: number | null, { width, digits }: Column): string {
  if (value === null) return '–'.padStart(width);
  // A count stays one; its mean need not be.
  return value.toFixed(digits === 0 && !Number.isInteger(value) ? 1 : digits).padStart(width);
}

import type { BeatsEntry } from '../catalogue.ts';
import { Fault } from '../problem.ts';

/** Beats as a file has them. */
export interface ParsedBeats {
  /** Class number, 1–5. One per beat. */
  label: Uint8Array;
  /** Row-major, beats × 140. */
  x: Float64Array;
}

/**
 * Reads beats, one a line, in any shape of the UCR archive: class number and points between blanks, tabs or commas
 * (.txt, .tsv, .csv), with a heading or without; .ts and .arff, which begin with lines of their own and have the class at
 * the end.
 * @throws Fault where a line is not so
 */
export function parseBeats(content: Buffer, { points, classes }: BeatsEntry): ParsedBeats {
  const columns = points.count + 1;
  const labels = classes.flatMap((info) => info.labels);
  const label: number[] = [];
  const x: number[] = [];
  let labelLast: boolean | null = null;
  content
    .toString('latin1')
    .split('\n')
    .forEach((line, index) => {
      if (isComment(line)) return;
      const cells = line.trim().split(BETWEEN_CELLS);
      if (cells.length !== columns) {
        throw new Fault(index + 1, `it has ${cells.length} columns where ${columns} were expected`);
      }
      if (label.length === 0 && isHeading(cells)) return;
      const numbers = cells.map((text, column) => finite(text, index, column));
      // The first beat tells at which end: no point of it is as round as a class number.
      labelLast ??= !labels.includes(String(numbers[0])) && Number.isInteger(numbers.at(-1));
      const at = labelLast ? columns - 1 : 0;
      if (!labels.includes(String(numbers[at]))) throw new Fault(index + 1, wrongLabel(cells[at]!, labels, labelLast));
      label.push(...numbers.splice(at, 1));
      x.push(...numbers);
    });
  return { label: Uint8Array.from(label), x: Float64Array.from(x) };
}

/** In .ts the class stands behind a colon. */
const BETWEEN_CELLS = /\s*[,;:]\s*|\s+/;

/** Empty lines, and what .ts and .arff say of themselves. */
const isComment = (line: string) => /^\s*($|[@#%])/.test(line);

/** Names of columns, or their numbers from 0 on, as some programs write above a table. */
function isHeading(cells: string[]): boolean {
  return cells.every((cell) => Number.isNaN(numberIn(cell))) || cells.every((cell, i) => numberIn(cell) === i);
}

function finite(text: string, index: number, column: number): number {
  const value = numberIn(text);
  if (Number.isFinite(value)) return value;
  throw new Fault(index + 1, `column ${column + 1} is “${text.slice(0, 40)}” where a number was expected`);
}

/** NaN for a cell that holds none. Some programs put cells in quotes. */
function numberIn(cell: string): number {
  const text = cell.replace(/^(["'])(.*)\1$/, '$2');
  return text === '' ? Number.NaN : Number(text);
}

function wrongLabel(text: string, labels: string[], last: boolean): string {
  const expected = `its label is “${text}” where one of ${labels.join(', ')} was expected`;
  return last && Number(text) === 0 ? `${expected}; labels 0 and 1 do not tell of which kind a beat is` : expected;
}

import type { BeatsEntry } from '../catalogue.ts';
import { Fault } from '../problem.ts';
import type { RawBeats } from '../rawRows.ts';

/**
 * Reads a file of the UCR archive: a line a beat, the class number and then the points, between blanks.
 * @throws Fault where a line is not so, or their number is not `rows`
 */
export function parseBeats(content: Buffer, rows: number, { points, classes }: BeatsEntry): RawBeats {
  const lines = content.toString('latin1').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const labels = new Set(classes.flatMap((info) => info.labels));
  const label = new Uint8Array(lines.length);
  const x = new Float32Array(lines.length * points.count);
  lines.forEach((line, row) => {
    const numbers = line.trim().split(/\s+/);
    if (numbers.length !== points.count + 1) {
      throw new Fault(row + 1, `it has ${numbers.length} columns where ${points.count + 1} were expected`);
    }
    const values = numbers.map((text, column) => finite(text, row, column));
    label[row] = values[0]!;
    if (!labels.has(String(values[0]))) {
      throw new Fault(row + 1, `its label is “${numbers[0]}” where one of ${[...labels].join(', ')} was expected`);
    }
    x.set(values.slice(1), row * points.count);
  });
  if (lines.length !== rows) throw new Fault(null, `it has ${lines.length} lines where ${rows} were expected`);
  return { label, x };
}

function finite(text: string, row: number, column: number): number {
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw new Fault(row + 1, `column ${column + 1} is “${text.slice(0, 40)}” where a number was expected`);
}

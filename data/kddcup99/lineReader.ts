import { Fault } from '../problem.ts';

/**
 * Goes through a buffer of comma-separated columns line by line. Works on bytes and makes a text only where one is
 * asked for: half a million lines as texts would take five times as long.
 */
export class LineReader {
  /** One-based; 0 before the first line. */
  line = 0;
  readonly #content: Buffer;
  /** Where each column of the line at hand begins; it ends one byte before the next one does. */
  readonly #starts: Uint32Array;
  /** By column, the text that was read last and where it began. */
  readonly #last: { from: number; text: string }[];
  readonly #known = new Map<string, string>();

  constructor(content: Buffer, columns: number) {
    this.#content = content;
    this.#starts = new Uint32Array(columns + 1);
    this.#last = Array.from({ length: columns }, () => ({ from: 0, text: '' }));
  }

  /**
   * Goes on to the next line.
   * @returns false when there is none
   * @throws Fault when it has more columns or fewer
   */
  next(): boolean {
    const [content, starts] = [this.#content, this.#starts];
    const columns = starts.length - 1;
    const begin = this.line === 0 ? 0 : starts[columns]!;
    if (begin >= content.length) return false;
    this.line++;
    const end = content.indexOf(LINE_FEED, begin);
    const stop = end < 0 ? content.length : end;
    starts[0] = begin;
    let found = 1;
    for (let at = begin; at < stop; at++) {
      if (content[at] !== COMMA) continue;
      if (found < columns) starts[found] = at + 1;
      found++;
    }
    if (found !== columns) throw new Fault(this.line, `it has ${found} columns where ${columns} were expected`);
    starts[columns] = stop + 1;
    return true;
  }

  /** A column of digits with at most one point among them; NaN when it holds anything else. */
  decimal(column: number): number {
    const end = this.#starts[column + 1]! - 1;
    let number = 0;
    let digits = 0;
    let scale = 0;
    for (let at = this.#starts[column]!; at < end; at++) {
      const byte = this.#content[at]!;
      if (byte === POINT && scale === 0) scale = 1;
      else if (byte >= ZERO && byte <= NINE) {
        number = number * 10 + byte - ZERO;
        scale *= 10;
        digits++;
      } else return Number.NaN;
    }
    return digits > 0 ? number / (scale || 1) : Number.NaN;
  }

  /** A column as a text. Most rows repeat the one before, so that a glance at its bytes spares nearly all the work. */
  text(column: number): string {
    const from = this.#starts[column]!;
    const end = this.#starts[column + 1]! - 1;
    const last = this.#last[column]!;
    if (this.#repeats(last, from, end)) return last.text;
    const text = this.#content.toString('latin1', from, end);
    last.from = from;
    last.text = this.#known.get(text) ?? text;
    this.#known.set(text, last.text);
    return last.text;
  }

  whole(): string {
    return this.#content.toString('latin1', this.#starts[0]!, this.#starts.at(-1)! - 1);
  }

  #repeats({ from: before, text }: { from: number; text: string }, from: number, end: number): boolean {
    if (end - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (this.#content[from + i] !== this.#content[before + i]) return false;
    }
    return true;
  }
}

const LINE_FEED = 10;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

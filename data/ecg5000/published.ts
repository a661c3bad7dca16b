import { createHash } from 'node:crypto';
import type { BeatsFile, NumberForm } from '../catalogue.ts';
import { Fault } from '../problem.ts';
import type { RawBeats } from '../rawRows.ts';
import { whole } from '../words.ts';
import type { ParsedBeats } from './parse.ts';

/**
 * How copies write the published numbers, which have eight digits. Single precision takes those in as well as what was
 * once kept in it; six decimals are what Weka writes, which rounds the scaled number, and what C and Python would, which
 * round the number itself.
 */
const FORMS: Record<NumberForm, (value: number) => number> = {
  float32: Math.fround,
  sixDecimals: (value) => Number(value.toFixed(6)),
  sixDecimalsByWeka: (value) => (Math.sign(value) * Math.floor(Math.abs(value) * 1e6 + 0.5)) / 1e6,
};

/**
 * The beats of one published file, out of those of a copy of it, or of a copy of both files in one: told by their
 * numbers, however they were written.
 * @param both number of beats in both files
 * @throws Fault when they are not the published ones
 */
export function publishedBeats(beats: ParsedBeats, file: BeatsFile, both: number): RawBeats {
  const { rows, numbers } = file;
  const found = beats.label.length;
  if (found !== rows && found !== both) {
    const expected = `${whole(rows)} were expected (${whole(both)} where both files are in one)`;
    throw new Fault(null, `it has ${whole(found)} beats where ${expected}`);
  }
  // In one file, either may come first.
  for (const from of new Set([0, found - rows])) {
    const part = beatsFrom(beats, from, rows);
    const form = (Object.keys(FORMS) as NumberForm[]).find(
      (each) => isWritten(part, each) && numbersOf(part, each) === numbers[each],
    );
    if (form) return { label: part.label, x: Float32Array.from(part.x), rounded: form !== 'float32' };
  }
  throw new Fault(null, 'its numbers are not the published ones, though it has as many');
}

/** Whether no value has more digits than a form has. Single precision keeps all of the published ones, or nearly. */
function isWritten({ x }: ParsedBeats, form: NumberForm): boolean {
  return form === 'float32' || x.every((value) => value === FORMS[form](value));
}

/** A hash of all classes and values. */
export function numbersOf({ label, x }: ParsedBeats, form: NumberForm): string {
  // Nothing is added to a value but zero, which makes 0 of −0.
  const values = Float64Array.from(x, (value) => FORMS[form](value) + 0);
  return createHash('sha256').update(label).update(new Uint8Array(values.buffer)).digest('hex');
}

function beatsFrom({ label, x }: ParsedBeats, from: number, rows: number): ParsedBeats {
  const width = x.length / label.length;
  return { label: label.slice(from, from + rows), x: x.slice(from * width, (from + rows) * width) };
}

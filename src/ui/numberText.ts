/** What a number may be. */
export interface NumberLimit {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** What there is to say of a number that may not be. */
export interface Complaints {
  none: string;
  range(min: string, max: string): string;
  whole: string;
}

/** What is wrong with a number that was typed, as a short sentence; null when nothing is. */
export function complaint(text: string, { min, max, integer }: NumberLimit, words: Complaints): string | null {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return words.none;
  if (value < min || value > max) return words.range(plain(min), plain(max));
  return integer && !Number.isInteger(value) ? words.whole : null;
}

/** The nearest number that is allowed; null for what is no number at all. */
export function nearest(text: string, { min, max, integer }: NumberLimit): number | null {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return null;
  return Math.min(max, Math.max(min, integer ? Math.round(value) : value));
}

/**
 * The next number up or down from an arrow key. With `step`, the next multiple of it; else, on a scale that covers
 * many sizes alike: 0.001, 0.002, 0.005, 0.01, …
 */
export function neighbour(value: number, direction: 1 | -1, limit: NumberLimit, step?: number): number {
  const next = step === undefined ? nextOf125(value, direction, limit) : tidy(value + direction * step);
  return Math.min(limit.max, Math.max(limit.min, next));
}

/** As people write it: no exponent unless the number is very small. */
export const plain = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-6 ? String(value) : tidyText(value);

function nextOf125(value: number, direction: 1 | -1, { min }: NumberLimit): number {
  if (value <= 0) return direction > 0 ? Math.max(min, 1e-5) : min;
  const exponent = Math.floor(Math.log10(value));
  const marks = [exponent - 1, exponent, exponent + 1].flatMap((power) => [1, 2, 5].map((m) => tidy(m * 10 ** power)));
  const beyond = (mark: number) => direction * (mark - value) > 1e-9 * value;
  return (direction > 0 ? marks.find(beyond) : marks.findLast(beyond)) ?? min;
}

/** Without the last digits that binary fractions add: 0.30000000000000004 is 0.3. */
const tidy = (value: number) => Number(value.toPrecision(12));

function tidyText(value: number): string {
  const text = String(tidy(value));
  return text.includes('e-') ? tidy(value).toFixed(12).replace(/0+$/, '') : text;
}

/** What a number may be. */
export interface NumberLimit {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** What a language says of a number that is typed. */
export interface NumberWords {
  /** The page's own decimal mark. */
  mark: '.' | ',';
  none: string;
  range(min: string, max: string): string;
  whole: string;
}

/** What a person's text says. */
export interface Reading {
  readonly value: number;
  /** What else it could mean, where the person should be told which of the two was read. */
  readonly other?: number;
}

/** The digits of scripts that have their own, by the code of their zero: Arabic, Persian and Urdu, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** A sign, digits with decimal points or commas, a power of ten. */
const NUMBER = /^([-+]?)([\d.,]*\d[\d.,]*)(e[-+]?\d+)?$/i;

/** Digits in groups of three between marks of one kind: "1,000,000". */
const GROUPS = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+)$/;

/**
 * Reads a number with a decimal point or a decimal comma, with or without groups of three digits, in the digits of any
 * common script; null where it is none. "1,500" may be one thousand five hundred, or one and a half: what is allowed
 * decides, and where both are, the page's own mark.
 */
export function readNumber(text: string, limit: NumberLimit, mark: NumberWords['mark']): Reading | null {
  const [, sign = '', digits = '', power = ''] = NUMBER.exec(inAscii(text)) ?? [];
  const inFull = GROUPS.test(digits) ? Number(sign + digits.replaceAll(/[.,]/g, '') + power) : null;
  const withFraction = fractional(sign, digits, power);
  if (inFull === null || withFraction === null) {
    const value = inFull ?? withFraction;
    return value === null ? null : { value };
  }
  const [own, other] = digits.includes(mark) ? [withFraction, inFull] : [inFull, withFraction];
  if (allows(limit, other)) return allows(limit, own) ? { value: own, other } : { value: other, other: own };
  return { value: own };
}

/** What is wrong with a number that was typed, as a short sentence; null when nothing is. */
export function complaint(text: string, limit: NumberLimit, words: NumberWords): string | null {
  const { min, max, integer } = limit;
  const value = readNumber(text, limit, words.mark)?.value;
  if (value === undefined) return words.none;
  if (value < min || value > max) return words.range(written(min, words.mark), written(max, words.mark));
  return integer && !Number.isInteger(value) ? words.whole : null;
}

/** The nearest number that is allowed; null for what is no number at all. */
export function nearest(text: string, limit: NumberLimit, mark: NumberWords['mark']): number | null {
  const value = readNumber(text, limit, mark)?.value;
  if (value === undefined) return null;
  return within(limit, limit.integer ? Math.round(value) : value);
}

/**
 * The next number up or down from an arrow key. With `step`, the next multiple of it; else, on a scale that covers
 * many sizes alike: 0.001, 0.002, 0.005, 0.01, …
 */
export function neighbour(value: number, direction: 1 | -1, limit: NumberLimit, step?: number): number {
  return within(limit, step === undefined ? nextOf125(value, direction, limit) : tidy(value + direction * step));
}

/** As people write it: no exponent unless the number is very small. */
export function written(value: number, mark: NumberWords['mark']): string {
  const text = value !== 0 && Math.abs(value) < 1e-6 ? String(value) : tidyText(value);
  return text.replace('.', mark);
}

const within = ({ min, max }: NumberLimit, value: number) => Math.min(max, Math.max(min, value));

const allows = ({ min, max, integer }: NumberLimit, value: number) =>
  value >= min && value <= max && !(integer && !Number.isInteger(value));

/** With the digits and marks of other scripts as ASCII has them, and without spaces or apostrophes between groups of digits. */
function inAscii(text: string): string {
  return text
    .trim()
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0)!;
      const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/[−‐‑–]/g, '-')
    .replaceAll('٫', '.')
    .replace(/(?<=\d)[\s'’٬](?=\d{3}(?!\d))/g, '');
}

/** The number whose last mark is the decimal one; null where what stands before it is no whole number. */
function fractional(sign: string, digits: string, power: string): number | null {
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const whole = at < 0 ? digits : digits.slice(0, at);
  const isWhole = /^\d*$/.test(whole) || (GROUPS.test(whole) && !whole.includes(digits[at]!));
  if (digits === '' || !isWhole) return null;
  return Number(`${sign}${whole.replaceAll(/[.,]/g, '') || '0'}.${at < 0 ? '0' : digits.slice(at + 1) || '0'}${power}`);
}

function nextOf125(value: number, direction: 1 | -1, { min, integer }: NumberLimit): number {
  if (value <= 0) return direction > 0 ? Math.max(min, integer ? 1 : 1e-5) : min;
  const exponent = Math.floor(Math.log10(value));
  const marks = [exponent - 1, exponent, exponent + 1].flatMap((power) => [1, 2, 5].map((m) => tidy(m * 10 ** power)));
  const beyond = (mark: number) => direction * (mark - value) > 1e-9 * value && !(integer && !Number.isInteger(mark));
  return (direction > 0 ? marks.find(beyond) : marks.findLast(beyond)) ?? min;
}

/** Without the last digits that binary fractions add: 0.30000000000000004 is 0.3. */
const tidy = (value: number) => Number(value.toPrecision(12));

function tidyText(value: number): string {
  const text = String(tidy(value));
  return text.includes('e-') ? tidy(value).toFixed(12).replace(/0+$/, '') : text;
}

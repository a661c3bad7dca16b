/** Numbers and plurals as one language writes them. */
export interface Numbers {
  /** "1,751" */
  whole(value: number): string;
  /** A share of one: "94.3 %", "7 %". */
  percent(value: number, digits?: number): string;
  /** With so many digits after the point: "−1.20". */
  fixed(value: number, digits: number): string;
  /** A measured number in three significant digits: "0.0313", "1.50". */
  measured(value: number): string;
  /** A number of any size in at most three significant digits: "0.0313", "1.5", "1,240", "1.23e-6". */
  amount(value: number): string;
  /** A number that is round already, in full: "2,500", "0.4". @param digits most of them after the point; 3 unless told */
  plain(value: number, digits?: number): string;
  /** A share of one, with decimals only where a whole number would say none or all of what is only nearly so: "7 %", "99.98 %". */
  shareInPercent(value: number): string;
  /** An area under a curve: "0.994"; a dash where there is none. */
  share(value: number | null): string;
  /** A count and its noun in the right number: "1 beat", "1,751 beats". */
  counted(count: number, noun: Noun): string;
  /** "a", "a and b", "a, b and c" */
  listed(parts: readonly string[]): string;
}

/** By the categories of Intl.PluralRules; English needs these two. */
export interface Noun {
  one: string;
  other: string;
}

/** Beyond these an amount is written with its power of ten. */
const SMALL = 1e-4;
const LARGE = 1e6;

/** @param locale a BCP 47 tag that Intl knows */
export function numbersIn(locale: string): Numbers {
  // Made once: a formatter takes far longer to make than to use, and sentences follow every move of the threshold.
  const made = new Map<string, Intl.NumberFormat>();
  const written = (value: number, options: Intl.NumberFormatOptions) => {
    const key = Object.entries(options).join();
    const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, format);
    return format.format(value).replace(/^-/, '−');
  };
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const whole = (value: number) => written(value, { maximumFractionDigits: 0 });
  const fixed = (value: number, digits: number) =>
    written(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  /** With its power of ten: "1.23e-6". */
  const powered = (value: number, digits: number) => {
    const [mantissa, exponent] = value.toExponential(digits).split('e');
    return exponent === undefined ? written(value, {}) : `${fixed(Number(mantissa), digits)}e${exponent}`;
  };
  return {
    whole,
    fixed,
    percent: (value, digits = 0) => `${fixed(100 * value, digits)} %`,
    measured: (value) => written(value, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 }),
    amount: (value) => {
      const size = Math.abs(value);
      if (value !== 0 && (size < SMALL || size >= LARGE)) return powered(value, 2);
      return written(value, { maximumSignificantDigits: 3 });
    },
    plain: (value, digits = 3) => written(value, { maximumFractionDigits: digits }),
    shareInPercent: (value) => {
      const rounded = (digits: number) => Number((100 * value).toFixed(digits));
      const nearEnd = Math.min(Math.abs(value), Math.abs(1 - value)) < 0.01;
      const decimals = value === 0 || value === 1 || !nearEnd ? 0 : [0, 100].includes(rounded(1)) ? 2 : 1;
      return `${fixed(rounded(decimals), decimals)} %`;
    },
    share: (value) => (value === null ? '–' : fixed(value, 3)),
    counted: (count, noun) => `${whole(count)} ${plurals.select(count) === 'one' ? noun.one : noun.other}`,
    listed: (parts) => lists.format(parts),
  };
}

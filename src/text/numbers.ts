/** Numbers and plurals as one language writes them. */
export interface Numbers {
  /** "1,751" */
  whole(value: number): string;
  /** A share of one: "94.3 %", "7 %". */
  percent(value: number, digits?: number): string;
  /** With so many digits after the point: "−1.20". */
  fixed(value: number, digits: number): string;
  /** A measured number, which keeps its length while it changes: "0.0313", "1.50"; in words where it is not finite. */
  measured(value: number): string;
  /** A number of any size in at most so many significant digits: "0.0313", "1.5", "1,240", "1.23e-6". @param digits 3 unless told */
  amount(value: number, digits?: number): string;
  /** The same, but for whole numbers in full: "1,032", "0.0313". */
  value(value: number): string;
  /** Short enough for a tick, in two significant digits: "0.02", "1,500", "1e-5". */
  tick(value: number): string;
  /** A number that is round already, in full: "2,500", "0.4". @param digits most of them after the point; 3 unless told */
  plain(value: number, digits?: number): string;
  /** A share of one, with decimals only where a whole number would say none or all of what is only nearly so: "7 %", "99.98 %"; a dash where there is none. */
  shareInPercent(value: number | null): string;
  /** An area under a curve: "0.994"; a dash where there is none. */
  share(value: number | null): string;
  /** The same beside a curve, where there is little room: ".994", "1.000". */
  area(value: number | null): string;
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

/** In place of a number where there is none. */
const NONE = '–';

/** Whole numbers up to here are counts, written in full. */
const LARGEST_COUNT = 1e9;

/** What a language says in place of numbers that are none. */
export interface NumberWords {
  notFinite: string;
}

/** @param locale a BCP 47 tag that Intl knows */
export function numbersIn(locale: string, { notFinite }: NumberWords): Numbers {
  // Each made once, when it is first asked for: a formatter takes far longer to make than to use, and sentences and charts
  // follow every move of the threshold.
  const writer = (options: Intl.NumberFormatOptions) => {
    let format: Intl.NumberFormat | undefined;
    return (value: number) => {
      format ??= new Intl.NumberFormat(locale, options);
      return format.format(value).replace(/^-/, '−');
    };
  };
  const byDigits = (optionsFor: (digits: number) => Intl.NumberFormatOptions) => {
    const writers: ReturnType<typeof writer>[] = [];
    return (value: number, digits: number) => {
      writers[digits] ??= writer(optionsFor(digits));
      return writers[digits](value);
    };
  };
  const whole = writer({ maximumFractionDigits: 0 });
  const fixed = byDigits((digits) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const atMost = byDigits((digits) => ({ maximumFractionDigits: digits }));
  const significant = byDigits((digits) => ({ maximumSignificantDigits: digits }));
  const alwaysThree = writer({ minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  const isExtreme = (value: number) => {
    const size = Math.abs(value);
    return value !== 0 && (size < SMALL || size >= LARGE) && size < Number.POSITIVE_INFINITY;
  };
  /** With its power of ten, in so many digits: "1.23e-6". */
  const powered = (value: number, digits: number) => {
    const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
    return `${fixed(Number(mantissa), digits - 1)}e${exponent}`;
  };
  const amount = (value: number, digits = 3) =>
    isExtreme(value) ? powered(value, digits) : significant(value, digits);
  const share = (value: number | null) => (value === null ? NONE : fixed(value, 3));
  return {
    whole,
    fixed,
    amount,
    share,
    percent: (value, digits = 0) => `${fixed(100 * value, digits)} %`,
    measured: (value) => {
      if (!Number.isFinite(value)) return notFinite;
      return isExtreme(value) ? powered(value, 3) : alwaysThree(value);
    },
    value: (value) => (Number.isInteger(value) && Math.abs(value) < LARGEST_COUNT ? whole(value) : amount(value)),
    tick: (value) => {
      if (value === 0) return whole(0);
      return isExtreme(value) ? powered(value, 1).replace('e+', 'e') : significant(value, 2);
    },
    plain: (value, digits = 3) => atMost(value, digits),
    shareInPercent: (value) => {
      if (value === null) return NONE;
      const rounded = (digits: number) => Number((100 * value).toFixed(digits));
      const nearEnd = Math.min(Math.abs(value), Math.abs(1 - value)) < 0.01;
      const decimals = value === 0 || value === 1 || !nearEnd ? 0 : [0, 100].includes(rounded(1)) ? 2 : 1;
      return `${fixed(rounded(decimals), decimals)} %`;
    },
    area: (value) => share(value).replace(/^0[.]/, '.'),
    counted: (count, noun) => `${whole(count)} ${plurals.select(count) === 'one' ? noun.one : noun.other}`,
    listed: (parts) => lists.format(parts),
  };
}

/** Numbers and plurals as one language writes them. */
export interface Numbers {
  /** "1,751" */
  whole(value: number): string;
  /** A share of one: "94.3 %", "7 %". */
  percent(value: number, digits?: number): string;
  /** With so many digits after the point: "−1.20". */
  fixed(value: number, digits: number): string;
  /** A measured number in three significant digits: "0.0313". */
  measured(value: number): string;
  /** An area under a curve: "0.994". */
  share(value: number): string;
  /** A count and its noun in the right number: "1 beat", "1,751 beats". */
  counted(count: number, noun: Noun): string;
}

/** By the categories of Intl.PluralRules; English needs these two. */
export interface Noun {
  one: string;
  other: string;
}

/** @param locale a BCP 47 tag that Intl knows */
export function numbersIn(locale: string): Numbers {
  const plurals = new Intl.PluralRules(locale);
  const whole = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 0 });
  const fixed = (value: number, digits: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace(/^-/, '−');
  return {
    whole,
    fixed,
    percent: (value, digits = 0) => `${fixed(100 * value, digits)} %`,
    measured: (value) =>
      value.toLocaleString(locale, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 }).replace(/^-/, '−'),
    share: (value) => fixed(value, 3),
    counted: (count, noun) => `${whole(count)} ${plurals.select(count) === 'one' ? noun.one : noun.other}`,
  };
}

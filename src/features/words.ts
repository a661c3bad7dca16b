import { numbersIn } from '#text/numbers.ts';

/** Singular and plural. */
export interface Noun {
  one: string;
  many: string;
}

/** The numbers of sentences that are still put together beside the panels, and so in English. */
const ENGLISH = numbersIn('en-GB');

export const { whole, amount, listed } = ENGLISH;

/** "1,751 beats", "1 beat" */
export const counted = (count: number, noun: Noun) => `${whole(count)} ${count === 1 ? noun.one : noun.many}`;

/** A share of one, as an area under a curve: "0.994"; a dash where there is none. */
export const share = (value: number | null) => (value === null ? '–' : ENGLISH.share(value));

/** "94.3 %" */
export const percent = (value: number, digits = 1) => ENGLISH.percent(value, digits);

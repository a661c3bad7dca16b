import type { en } from './en/index.ts';

/**
 * Everything that is said, in whichever language: English sets the shape. Sentences with numbers in them are functions.
 * Within a sentence, `[[anomaly]]` is a term of the glossary, `[[anomaly|strange thing]]` the same under other words, and
 * `*so*` is stressed.
 */
export type Text = typeof en;

/** What the page about data and methods says. */
export type AboutText = Awaited<ReturnType<Text['later']['about']>>;

/** What the Lab says. */
export type LabText = Awaited<ReturnType<Text['later']['lab']>>;

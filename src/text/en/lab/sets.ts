import type { RowNoun } from '../../told.ts';

/** What is said of one data set alone. */
interface SetWords {
  /** As in a list of them. */
  name: string;
  /** What its rows are called in full; where there is little room, they go by the short name that the file has for them. */
  noun: RowNoun;
  /** By the names of its splits. */
  splits: Readonly<Record<string, string>>;
  /** What the reconstruction probability is worth on it, with the default settings. */
  probability?: string;
}

const SETS: Readonly<Record<string, SetWords>> = {
  ecg5000: {
    name: 'ECG5000 heartbeats',
    noun: { one: 'heartbeat', many: 'heartbeats' },
    splits: { default: '60 / 20 / 20, by seed', ucr: 'UCR: the published files' },
    probability:
      'On these beats it ranks worse than the plain error, for most seeds worse than even the mean beat: where the decoder is unsure it widens its spread, and a wide spread forgives abnormal beats.',
  },
  kddcup99: {
    name: 'KDD Cup ’99 connections',
    noun: { one: 'connection', many: 'connections' },
    splits: { default: 'As it comes: 8,000 + 2,000', balanced: 'Balanced over attack types' },
    probability:
      'On these connections it ranks a little better than the plain error for most seeds. On heartbeats it ranks worse: there a decoder that is unsure widens its spread, which forgives abnormal rows.',
  },
};

/** The words for a data set; one without any goes by its id, and its rows are rows. */
export const setWords = (id: string): SetWords =>
  Object.hasOwn(SETS, id)
    ? SETS[id]!
    : { name: id, noun: { one: 'row', many: 'rows' }, splits: { default: 'As it comes' } };

import type { Mutation } from '#core/signal/mutate.ts';
import type { RowNoun } from '../../told.ts';
import { kddFeatures } from './kddFeatures.ts';

/** What is said of one data set alone. */
interface SetWords {
  /** As in a list of them. */
  name: string;
  /** What its rows are, in a list of all data sets. */
  rows: string;
  /** What its rows are called in full. */
  noun: RowNoun;
  /** The same where there is little room. */
  short: RowNoun;
  /** By the names of its splits. */
  splits: Readonly<Record<string, string>>;
  /** What its signals are drawn on. */
  paper: string;
  /** Where its waves lie, in a sentence. */
  waves?: string;
  /** Ways to make its signals strange that go by other names than elsewhere. */
  mutations?: Readonly<Partial<Record<Mutation, string>>>;
  /** What its abnormal rows, and their types, are called where one is chosen, and where they are counted. */
  types?: { abnormal: string; type: string; any: string; byClass: string; byType: string };
  /** What its features say, by their names. */
  features?: Readonly<Record<string, string>>;
  /** What the reconstruction probability is worth on it, with the default settings. */
  probability?: string;
}

const CONNECTION: RowNoun = { one: 'connection', many: 'connections' };

const SETS: Readonly<Record<string, SetWords>> = {
  ecg5000: {
    name: 'ECG5000 heartbeats',
    rows: 'heartbeats of one patient',
    noun: { one: 'heartbeat', many: 'heartbeats' },
    short: { one: 'beat', many: 'beats' },
    splits: { default: '60 / 20 / 20, by seed', ucr: 'UCR: the published files' },
    paper: 'ECG paper',
    waves: 'The beats are not annotated: the waves are where the mean beat has them.',
    mutations: { dropPeak: 'drop the R peak', flattenT: 'flatten the T wave', flattenP: 'flatten the P wave' },
    probability:
      'With the default settings it ranks these beats worse than the plain error from each of twenty seeds, and no better than even the mean beat: ahead of it from ten, behind it from ten. Where the decoder is unsure it widens its spread, and a wide spread forgives abnormal beats.',
  },
  kddcup99: {
    name: 'KDD Cup ’99 connections',
    rows: 'connections to a network',
    noun: CONNECTION,
    short: CONNECTION,
    splits: { default: 'As it comes: 8,000 + 2,000', balanced: 'Balanced over attack types' },
    paper: 'squared paper',
    types: {
      abnormal: 'An attack',
      type: 'Attack type',
      any: 'any attack',
      byClass: 'by category of attack',
      byType: 'by type of attack',
    },
    features: kddFeatures,
    probability:
      'With the default settings it ranks these connections worse than the plain error from sixteen of twenty seeds, and heartbeats from each: where the decoder is unsure it widens its spread, and a wide spread forgives abnormal rows.',
  },
};

/**
 * The words for a data set. One without any goes by its id, and its rows by the noun that its file has for them.
 * @param noun what the file calls its rows, where it is there
 */
export function setWords(id: string, noun: RowNoun = { one: 'row', many: 'rows' }): SetWords {
  if (Object.hasOwn(SETS, id)) return SETS[id]!;
  return { name: id, rows: id, noun, short: noun, splits: { default: 'As it comes' }, paper: 'squared paper' };
}

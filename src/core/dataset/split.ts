import type { Experiment } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { type Dataset, type Split, type SplitRule, TEST, TRAIN, VALIDATION } from './dataset.ts';

/** The choices of an experiment that decide which rows it trains on, is tuned on and is evaluated by. */
export type SplitChoice = Pick<
  Experiment,
  'split' | 'seed' | 'trainingRows' | 'contamination' | 'mixing' | 'dirtyValidation'
>;

/**
 * Shares out the rows. The same choice gives the same rows on every machine.
 *
 * Of the rows set apart for training the network sees normal ones, and as large a share of abnormal ones as `contamination`
 * asks for, to the nearest row. By `mixing` they take the places of normal ones, so that as many rows are learnt from as
 * without them, or come on top of all normal ones; either way at most `trainingRows` in all. Where there are too few of
 * them, the share is kept, and fewer rows are learnt from. With `dirtyValidation` the validation rows that pass for normal
 * are mixed alike. Abnormal rows that are not asked for stay unused: they move nowhere else, and the test rows are the same
 * whatever is mixed.
 * @throws TellingError when the data set has no such split.
 */
export function makeSplit(dataset: Dataset, choice: SplitChoice): Split {
  const rule = dataset.splits[choice.split];
  if (!rule) throw new TellingError({ say: 'noSuchSplit', dataset: dataset.id, split: choice.split });
  const random = createRandom(choice.seed).fork('split');
  const parts = rule.rule === 'stratified' ? drawByClass(dataset, rule, random) : byMembership(dataset, rule, random);
  const [normal, abnormal] = byTruth(dataset, parts.train);
  const counts = mixedCounts(normal.length, abnormal.length, choice);
  const train = new Uint32Array(counts.total);
  train.set(normal.subarray(0, counts.total - counts.abnormal));
  train.set(abnormal.subarray(0, counts.abnormal), counts.total - counts.abnormal);
  return {
    ...(choice.dirtyValidation ? hideIn(dataset, parts.validation, train, choice) : withoutHidden(parts.validation)),
    train,
    test: parts.test,
    shortage: counts.needed > abnormal.length ? { needed: counts.needed, there: abnormal.length } : null,
  };
}

/** Rows as they are shared out, before any are mixed. */
type Parts = Pick<Split, 'train' | 'validation' | 'test'>;

interface MixedCounts {
  total: number;
  abnormal: number;
  /** How many abnormal rows it would take were there enough of them. */
  needed: number;
}

/** How many of some normal and abnormal rows make the largest mixture of this contamination. */
export function mixedCounts(
  normal: number,
  abnormal: number,
  { contamination, mixing, trainingRows }: Pick<SplitChoice, 'contamination' | 'mixing' | 'trainingRows'>,
): MixedCounts {
  const all = mixing === 'add' ? Math.floor(normal / (1 - contamination)) : normal;
  const wanted = Math.min(all, trainingRows ?? all);
  const total = contamination === 0 ? wanted : Math.min(wanted, Math.floor(abnormal / contamination));
  const mixedIn = Math.min(abnormal, Math.round(total * contamination));
  return { total: Math.min(total, normal + mixedIn), abnormal: mixedIn, needed: Math.round(wanted * contamination) };
}

const withoutHidden = (validation: Uint32Array) => ({ validation, hidden: new Uint32Array(0) });

/**
 * Has abnormal validation rows pass for normal ones, and leaves out the normal ones whose places they take. Rows that are
 * learnt from as well, where a split has no others, pass for the same in both.
 */
function hideIn(
  dataset: Dataset,
  validation: Uint32Array,
  train: Uint32Array,
  choice: SplitChoice,
): Pick<Split, 'validation' | 'hidden'> {
  const learnt = new Set(train);
  const learntFirst = (rows: Uint32Array) => [
    ...rows.filter((row) => learnt.has(row)),
    ...rows.filter((row) => !learnt.has(row)),
  ];
  const [normal, abnormal] = byTruth(dataset, validation).map(learntFirst) as [number[], number[]];
  const counts = mixedCounts(normal.length, abnormal.length, { ...choice, trainingRows: null });
  const leftOut = new Set(normal.slice(counts.total - counts.abnormal));
  return {
    validation: validation.filter((row) => !leftOut.has(row)),
    hidden: Uint32Array.from(abnormal.slice(0, counts.abnormal)),
  };
}

/** The normal and the abnormal ones among rows, in their order. */
function byTruth(dataset: Dataset, rows: Uint32Array): [normal: Uint32Array, abnormal: Uint32Array] {
  const isAbnormal = (row: number) => dataset.classes[dataset.label[row]!]!.abnormal;
  return [rows.filter((row) => !isAbnormal(row)), rows.filter(isAbnormal)];
}

/** Each class shared out by itself, so that rare classes reach every part. Rows come in random order. */
function drawByClass(dataset: Dataset, shares: Extract<SplitRule, { rule: 'stratified' }>, random: Random): Parts {
  const train: number[] = [];
  const validation: number[] = [];
  const test: number[] = [];
  dataset.classes.forEach((_, label) => {
    const rows = shuffled(
      rowsWhere(dataset, (row) => dataset.label[row] === label),
      random,
    );
    const trainEnd = Math.round(rows.length * shares.train);
    // Rounded from the start of the class, so that what one part loses the next gains.
    const validationEnd = Math.round(rows.length * (shares.train + shares.validation));
    train.push(...rows.subarray(0, trainEnd));
    validation.push(...rows.subarray(trainEnd, validationEnd));
    test.push(...rows.subarray(validationEnd));
  });
  // Classes come one after the other here; mixed, so that a cap on the rows takes from all abnormal classes alike.
  return {
    train: shuffled(Uint32Array.from(train), random),
    validation: shuffled(Uint32Array.from(validation), random),
    test: shuffled(Uint32Array.from(test), random),
  };
}

function byMembership(
  dataset: Dataset,
  { membership }: Extract<SplitRule, { rule: 'membership' }>,
  random: Random,
): Parts {
  const part = (bit: number) =>
    shuffled(
      rowsWhere(dataset, (row) => (membership[row]! & bit) !== 0),
      random,
    );
  return { train: part(TRAIN), validation: part(VALIDATION), test: part(TEST) };
}

function rowsWhere(dataset: Dataset, isMember: (row: number) => boolean): Uint32Array {
  const members: number[] = [];
  for (let row = 0; row < dataset.rows; row++) if (isMember(row)) members.push(row);
  return Uint32Array.from(members);
}

function shuffled(rows: Uint32Array, random: Random): Uint32Array {
  return random.permutation(rows.length).map((i) => rows[i]!);
}

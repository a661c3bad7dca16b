import type { Experiment } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { type Dataset, type Split, type SplitRule, TEST, TRAIN, VALIDATION } from './dataset.ts';

/** The choices of an experiment that decide which rows it trains on, is tuned on and is evaluated by. */
export type SplitChoice = Pick<Experiment, 'split' | 'seed' | 'trainingRows' | 'contamination'>;

/**
 * Shares out the rows. The same choice gives the same rows on every machine.
 *
 * Of the rows set apart for training the network sees normal ones, mixed with abnormal ones as `contamination` asks:
 * the largest set with exactly that share (to the nearest row), at most `trainingRows` of it. Abnormal rows that are
 * not asked for stay unused: they do not move to validation or test, so every contamination is evaluated on the same rows.
 * @throws TellingError when the data set has no such split.
 */
export function makeSplit(dataset: Dataset, choice: SplitChoice): Split {
  const rule = dataset.splits[choice.split];
  if (!rule) throw new TellingError({ say: 'noSuchSplit', dataset: dataset.id, split: choice.split });
  const random = createRandom(choice.seed).fork('split');
  const parts = rule.rule === 'stratified' ? drawByClass(dataset, rule, random) : byMembership(dataset, rule, random);
  return { ...parts, train: mixTraining(dataset, parts.train, choice) };
}

/** How many abnormal rows and rows in all a training set of this contamination can have. */
export function trainingCounts(
  normal: number,
  abnormal: number,
  contamination: number,
  atMost: number | null,
): { total: number; abnormal: number } {
  const largest =
    contamination === 0 ? normal : Math.floor(Math.min(normal / (1 - contamination), abnormal / contamination));
  const total = Math.min(largest, atMost ?? largest);
  const mixedIn = Math.min(abnormal, Math.round(total * contamination));
  return { total: Math.min(total, normal + mixedIn), abnormal: mixedIn };
}

function mixTraining(dataset: Dataset, pool: Uint32Array, choice: SplitChoice): Uint32Array {
  const isAbnormal = (row: number) => dataset.classes[dataset.label[row]!]!.abnormal;
  const abnormalPool = pool.filter(isAbnormal);
  const normalPool = pool.filter((row) => !isAbnormal(row));
  const { total, abnormal } = trainingCounts(
    normalPool.length,
    abnormalPool.length,
    choice.contamination,
    choice.trainingRows,
  );
  const mixed = new Uint32Array(total);
  mixed.set(normalPool.subarray(0, total - abnormal));
  mixed.set(abnormalPool.subarray(0, abnormal), total - abnormal);
  return mixed;
}

/** Each class shared out by itself, so that rare classes reach every part. Rows come in random order. */
function drawByClass(dataset: Dataset, shares: Extract<SplitRule, { rule: 'stratified' }>, random: Random): Split {
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
): Split {
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

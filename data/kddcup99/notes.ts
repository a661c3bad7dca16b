import { type Dataset, type SplitName, TEST, TRAIN, VALIDATION } from '#core/dataset/dataset.ts';
import type { ConnectionsEntry } from '../catalogue.ts';
import { rowKey } from '../rowKey.ts';
import { listed, whole } from '../words.ts';
import type { ConnectionFiles, ParsedConnections } from './parse.ts';

/** What a person should know of the rows chosen: how many of each kind, copies among them, and attacks of new types. */
export function connectionNotes(raw: ConnectionFiles, dataset: Dataset, { splits }: ConnectionsEntry): string[] {
  const { rowsOf, isAttack, attackOf } = lookups(dataset);
  const train = rowsOf('default', TRAIN);
  const validation = rowsOf('default', VALIDATION);
  const test = rowsOf('default', TEST);
  const balanced = rowsOf('balanced', TEST).filter(isAttack);
  const known = new Set(raw.tenPercent.attack);
  const isNovel = (row: number) => isAttack(row) && !known.has(attackOf(row));
  const learnt = new Set(train.filter((row) => !isAttack(row)).map((row) => rowKey(dataset.x, row, dataset.features)));
  const isRepeated = (row: number) => learnt.has(rowKey(dataset.x, row, dataset.features));
  const count = (rows: number[], of: (row: number) => boolean) => whole(rows.filter(of).length);
  const isNormal = (row: number) => !isAttack(row);
  return [
    `To learn from: ${count(train, isNormal)} normal connections and, for those who want some mixed in, ${count(train, isAttack)} attacks. To choose thresholds by: ${count(validation, isNormal)} and ${count(validation, isAttack)}. To test on: ${count(test, isNormal)} and ${count(test, isAttack)}.`,
    'Samples are taken at even distances through each file and its types of attack, from a fixed random start. Normal connections of the training file are here without exception.',
    `Balanced over types of attack, the test has ${whole(balanced.length)} attacks: at most ${splits.balanced.atMostPerAttack} of each type, so that the few types that make up nearly all of the file do not drown the rest.`,
    novelty(raw.corrected.attack, known, count(test, isNovel), count(balanced, isNovel)),
    ...[copies('the 10 % training file', raw.tenPercent), copies('the corrected test file', raw.corrected)].flat(),
    `Of the ${count(test, isNormal)} normal test rows, ${count(test.filter(isNormal), isRepeated)} are the same in all ${dataset.features} features as a normal row to learn from. So are ${count(test.filter(isAttack), isRepeated)} of the ${count(test, isAttack)} attacks, and ${count(balanced, isRepeated)} of the ${whole(balanced.length)} balanced ones: these features cannot tell them apart.`,
    `Of the ${count(validation, isNormal)} normal validation rows, ${count(validation.filter(isNormal), isRepeated)} are such copies, too.`,
  ];
}

function lookups({ splits, rows, classes, label, display }: Dataset) {
  const attacks = display.find(({ name }) => name === 'Attack')!;
  return {
    rowsOf(split: SplitName, part: number): number[] {
      const rule = splits[split]!;
      const inPart = (row: number) => rule.rule === 'membership' && rule.membership[row] === part;
      return [...Array(rows).keys()].filter(inPart);
    },
    isAttack: (row: number) => classes[label[row]!]!.abnormal,
    attackOf: (row: number) => attacks.categories[attacks.values[row]!]!,
  };
}

function novelty(attack: string[], known: Set<string>, inTest: string, inBalanced: string): string {
  const novel = attack.filter((type) => !known.has(type));
  const types = [...new Set(novel)].sort();
  return `The corrected file has ${whole(novel.length)} attacks of ${types.length} types that the training file lacks: ${listed(types)}. Of the test rows here, ${inTest} are such novel attacks; balanced over types, ${inBalanced}.`;
}

function copies(name: string, { attack, distinctLines }: ParsedConnections): string[] {
  if (distinctLines === undefined) return [];
  const repeated = attack.length - distinctLines;
  return [
    `Of the ${whole(attack.length)} lines of ${name}, ${whole(repeated)} are exact copies of an earlier one, all columns compared. None is left out for that: samples have copies in the share that the file has.`,
  ];
}

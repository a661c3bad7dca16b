import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { type Dataset, type DatasetId, type SplitName, TEST, TRAIN, VALIDATION } from '#core/dataset/dataset.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { testGroups } from '#core/dataset/testGroups.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { catalogue, namesOf, type RawFile } from './catalogue.ts';
import { findLocally } from './find.ts';
import { keptIn, preparedIn, ROOT, sharedBy } from './places.ts';
import { loadDataset } from './read.ts';
import { unpack } from './unpack.ts';

/** The prepared rows as the page gets them, compared with the published files by the plainest of means. */

const datasets = {} as Record<DatasetId, Dataset>;
beforeAll(async () => {
  for (const id of ['ecg5000', 'kddcup99'] as const) datasets[id] = await loadDataset(id);
});

/** Skips a test that stand-ins cannot pass or fail. */
function realRows(id: DatasetId, context: TestContext): Dataset {
  const dataset = datasets[id]!;
  if (dataset.standIn) context.skip('The rows at hand are stand-ins. Run “npm run data” where real ones can be had.');
  return dataset;
}

async function linesOf(file: RawFile, context: TestContext): Promise<string[]> {
  const folders = [process.env.ANOMASCOPE_DATA, keptIn(ROOT), sharedBy(ROOT)].filter((folder) => folder !== undefined);
  const path = findLocally(file, folders);
  if (path === null) context.skip(`The published file ${file.name} is not at hand.`);
  const content = await unpack(readFileSync(path!), namesOf(file), 2 * file.bytes);
  return content.toString('latin1').split('\n');
}

const members = ({ splits }: Dataset, split: SplitName, part: number) => {
  const rule = splits[split];
  return rule?.rule === 'membership' ? [...rule.membership.keys()].filter((row) => rule.membership[row]! & part) : [];
};
const display = (dataset: Dataset, name: string, row: number) => {
  const column = dataset.display.find((found) => found.name === name)!;
  return column.categories[column.values[row]!]!;
};
const tally = <T extends PropertyKey>(items: T[]) => {
  const counts = {} as Record<T, number>;
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};

it.for(['ecg5000', 'kddcup99'] as const)('%s is at most 1.0 MB on the wire', (id, context) => {
  realRows(id, context);
  const bytes = ['bin', 'json'].map((ending) => statSync(join(preparedIn(ROOT), `${id}.${ending}`)).size);
  expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(1_000_000);
});

describe('ECG5000', () => {
  it('has every beat of both files, none off by more than 0.002, with its label', async (context) => {
    const dataset = realRows('ecg5000', context);
    const { train, test } = catalogue.ecg5000.files;
    const lines = (await Promise.all([train, test].map((file) => linesOf(file, context)))).flatMap((of) =>
      of.slice(0, -1),
    );
    expect(dataset.rows).toBe(lines.length);
    let worst = 0;
    lines.forEach((line, row) => {
      const [label, ...values] = line.trim().split(/\s+/).map(Number);
      expect(dataset.label[row]).toBe(label! - 1);
      values.forEach((value, i) => {
        worst = Math.max(worst, Math.abs(value - dataset.x[row * 140 + i]!));
      });
    });
    expect(worst).toBeLessThanOrEqual(0.002);
    // So many steps make it likely that some value lies nearly half a step off: the bound above is no accident.
    expect(worst).toBeGreaterThan(0.0019);
  });

  it('has the published numbers of each class, and no beat twice', (context) => {
    const dataset = realRows('ecg5000', context);
    const labels = (file: number) => tally([...dataset.label].filter((_, row) => dataset.originFile[row] === file));
    expect(labels(0)).toEqual({ 0: 292, 1: 177, 2: 10, 3: 19, 4: 2 });
    expect(labels(1)).toEqual({ 0: 2627, 1: 1590, 2: 86, 3: 175, 4: 22 });
    expect(dataset.provenance.notes).toContain('No beat occurs twice.');
  });

  it('splits 60 / 20 / 20 class by class, and by the published files', (context) => {
    const dataset = realRows('ecg5000', context);
    const choice = defaultExperiment('ecg5000');
    const abnormal = (rows: Uint32Array) => rows.filter((row) => dataset.label[row] !== 0).length;
    const drawn = makeSplit(dataset, { ...choice, split: 'default' });
    expect([drawn.test.length, abnormal(drawn.test)]).toEqual([1000, 416]);
    expect([drawn.train.length, abnormal(drawn.train)]).toEqual([1751, 0]);
    const ucr = makeSplit(dataset, { ...choice, split: 'ucr' });
    expect([ucr.train.length, ucr.validation.length, ucr.test.length]).toEqual([292, 500, 4500]);
  });
});

describe('KDD Cup ’99', () => {
  it('has each row exactly as it stands in its file', { timeout: 120_000 }, async (context) => {
    const dataset = realRows('kddcup99', context);
    const { files, features } = catalogue.kddcup99;
    const lines = await Promise.all([files.tenPercent, files.corrected].map((file) => linesOf(file, context)));
    for (let row = 0; row < dataset.rows; row += 3) {
      const columns = lines[dataset.originFile[row]!]![dataset.originLine[row]!]!.split(',');
      const wrong = features.findIndex(
        ({ column }, f) => dataset.x[row * features.length + f] !== Math.fround(Number(columns[column])),
      );
      const attack = columns[41]!.slice(0, -1);
      const words = [columns[1], columns[2], columns[3], attack === 'normal' ? 'none' : attack];
      const here = ['Protocol', 'Service', 'Flag', 'Attack'].map((name) => display(dataset, name, row));
      // One comparison a row, for an expectation takes longer than all the rest.
      if (wrong >= 0 || here.join() !== words.join() || (dataset.label[row] === 0) !== (attack === 'normal')) {
        expect([row, wrong, here, dataset.label[row]]).toEqual([row, -1, words, attack]);
      }
    }
  });

  it('learns and chooses from the 10 % file, tests on the corrected one, with true labels', (context) => {
    const dataset = realRows('kddcup99', context);
    const isAttack = (row: number) => dataset.label[row] !== 0;
    const counts = (split: SplitName, part: number) => {
      const rows = members(dataset, split, part);
      return [rows.filter((row) => !isAttack(row)).length, rows.filter(isAttack).length];
    };
    expect(counts('default', TRAIN)).toEqual([93_278, 20_000]);
    expect(counts('default', VALIDATION)).toEqual([4000, 1000]);
    expect(counts('default', TEST)).toEqual([8000, 2000]);
    expect(counts('balanced', TEST)[0]).toBe(8000);
    for (const part of [TRAIN, VALIDATION, TEST]) {
      const files = members(dataset, 'default', part).map((row) => dataset.originFile[row]!);
      expect(new Set(files)).toEqual(new Set([part === TEST ? 1 : 0]));
    }
  });

  it('tests as the attacks come, or on at most 100 of each type', (context) => {
    const dataset = realRows('kddcup99', context);
    const attacks = (split: SplitName) =>
      tally(
        members(dataset, split, TEST)
          .filter((row) => dataset.label[row] !== 0)
          .map((row) => display(dataset, 'Attack', row)),
      );
    const asTheyCome = attacks('default');
    // Of 250,436 attacks 164,091 are smurf, 58,001 neptune: shares of 2,000, to the nearest row or the next.
    expect(Math.abs(asTheyCome.smurf! - (2000 * 164_091) / 250_436)).toBeLessThan(1);
    expect(Math.abs(asTheyCome.neptune! - (2000 * 58_001) / 250_436)).toBeLessThan(1);
    const balanced = attacks('balanced');
    expect(Object.keys(balanced)).toHaveLength(37);
    expect(Math.max(...Object.values(balanced))).toBe(100);
    expect(balanced).toMatchObject({ smurf: 100, snmpguess: 100, pod: 87, ps: 16, xterm: 13, imap: 1 });
  });

  it('has copies in the test, and of what is learnt from, and two types that are most of its attacks', (context) => {
    const dataset = realRows('kddcup99', context);
    const choice = { ...defaultExperiment('kddcup99'), trainingRows: 20_000 };
    const groups = testGroups(dataset, makeSplit(dataset, { ...choice, split: 'default' }));
    const [distinct, without, learnt] = ['distinct', 'withoutLargest', 'learnt'].map((kind) => {
      const { names, positions } = groups.find((group) => group.kind === kind)!;
      return [names.join(' '), positions.length];
    });
    expect(distinct).toEqual(['', 4638 + 556]);
    expect(without).toEqual(['smurf neptune', 8000 + 226]);
    expect(learnt).toEqual(['', 3778 + 90]);
    const balanced = testGroups(dataset, makeSplit(dataset, { ...choice, split: 'balanced' }));
    expect(balanced.map(({ kind }) => kind)).not.toContain('withoutLargest');
  });

  it('marks the attacks of the 17 types that the 10 % file lacks', (context) => {
    const dataset = realRows('kddcup99', context);
    const novel = members(dataset, 'balanced', TEST)
      .filter((row) => display(dataset, 'Seen in training', row) !== 'yes, its type')
      .map((row) => display(dataset, 'Attack', row));
    expect(new Set(novel).size).toBe(17);
    expect(novel).not.toContain('none');
    const notes = dataset.provenance.notes.join('\n');
    expect(notes).toContain('The corrected file has 18,729 attacks of 17 types that the training file lacks');
  });

  it('reports the exact copies in both files', (context) => {
    const notes = realRows('kddcup99', context).provenance.notes.join('\n');
    // 145,586 and 77,291 of the lines are unique.
    expect(notes).toContain('Of the 494,021 lines of the 10 % training file, 348,435 are exact copies');
    expect(notes).toContain('Of the 311,029 lines of the corrected test file, 233,738 are exact copies');
  });
});

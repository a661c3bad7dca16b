import { expect, it } from 'vitest';
import type { Dataset, DisplayColumn } from '#core/dataset/dataset.ts';
import { datasetTable } from '#core/dataset/datasets.ts';
import type { Frame } from '#core/frame.ts';
import { flaggedIn } from '#core/metrics/groups.ts';
import type { RunPlan } from '#core/plan.ts';
import { lab } from '#text/en/lab/index.ts';
import { recallClasses } from './recallClasses.ts';

const classes = [
  { name: 'normal', short: 'N', abnormal: false },
  { name: 'DoS', short: 'DoS', abnormal: true },
  { name: 'probe', short: 'Probe', abnormal: true },
];

/** Rows 1 to 5 are tested on, in this order. */
const test = Uint32Array.of(5, 4, 3, 2, 1);
const label = Uint8Array.of(0, 0, 1, 1, 2, 1);
const display: DisplayColumn[] = [
  { name: 'Attack', categories: ['none', 'smurf', 'mscan', 'pod'], values: Uint8Array.of(0, 0, 1, 3, 2, 1) },
  {
    name: 'Seen in training',
    categories: ['no, a novel attack', 'yes, its type'],
    values: Uint8Array.of(1, 1, 1, 1, 0, 1),
  },
];
const plan = { split: { test }, testAbnormal: Uint8Array.of(1, 1, 1, 1, 0) } as unknown as RunPlan;
const frame = { testScores: Float32Array.of(9, 1, 3, 5, 0) } as unknown as Frame;
const summary = (columns: DisplayColumn[]) =>
  recallClasses(
    {
      dataset: {
        id: columns.length > 0 ? 'kddcup99' : 'other',
        classes,
        label,
        display: columns,
        shape: datasetTable('kddcup99').shape,
      } as unknown as Dataset,
      plan,
      frame,
    },
    lab.outcomes.kinds,
  ).map(({ heading, name, scores }) => `${heading}: ${name} ${flaggedIn(scores, 4)}/${scores.rows.length}`);

it('parts abnormal rows by class, by novelty and by type, the largest first, and leaves out what has no rows', () => {
  expect(summary(display)).toEqual([
    'by category of attack: DoS 2/3',
    'by category of attack: probe 0/1',
    'by whether training data ever held the type: known types 2/3',
    'by whether training data ever held the type: novel types 0/1',
    'by type of attack: smurf 2/2',
    'by type of attack: mscan 0/1',
    'by type of attack: pod 0/1',
  ]);
});

it('calls types of attack as the language does', () => {
  const categories = ['keine', 'Schlumpf', 'mscan', 'pod'];
  const [attack, known] = display;
  expect(summary([{ ...attack!, words: { name: 'Angriff', categories } }, known!]).slice(4, 5)).toEqual([
    'by type of attack: Schlumpf 2/2',
  ]);
});

it('knows classes alone where the rows say no more', () => {
  expect(summary([])).toEqual(['by class: DoS 2/3', 'by class: probe 0/1']);
});

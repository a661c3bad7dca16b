import { expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { withSetting } from '../options.ts';
import { GRIDS } from './grids.ts';
import { recordedChoices } from './recorded.ts';
import { REPORT_SEEDS, TUNING_SEEDS } from './seeds.ts';

const choices = recordedChoices();
const wanted = DATASET_IDS.flatMap((id) => Object.keys(GRIDS[id] ?? {}).map((kind) => [id, kind] as const));

it('is there for every grid, and for no other', () => {
  const named = choices.map(({ dataset, detector }) => `${dataset} ${detector}`);
  expect(named.sort()).toEqual(wanted.map((names) => names.join(' ')).sort());
});

it.each(wanted)('is the default, and was made by the protocol: %s, %s', (id, kind) => {
  const { grid, seeds, chosen } = choices.find(({ dataset, detector }) => dataset === id && detector === kind)!;
  expect(grid).toEqual(GRIDS[id]![kind]);
  expect(seeds).toEqual(TUNING_SEEDS);
  expect(seeds.filter((seed) => REPORT_SEEDS.includes(seed))).toEqual([]);
  const usual = defaultOf(id, kind);
  // PCA asks the validation rows of each run; so many components are kept where these cannot say.
  const settings = chosen.filter((setting) => setting !== 'keep=components');
  expect(settings.reduce(withSetting, usual)).toEqual(usual);
});

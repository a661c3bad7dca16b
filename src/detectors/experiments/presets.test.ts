import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { PRESET_IDS } from '#core/experiment/presetIds.ts';
import { fromQuery, parseExperiment, toQuery } from '../experiment.ts';
import { defaultExperiment, defaultVae } from './defaults.ts';
import { datasetsOf, presetExperiment, presetOf } from './presets.ts';

const cases = DATASET_IDS.flatMap((dataset) => PRESET_IDS.map((id) => ({ dataset, id })));
const startOn = (dataset: (typeof DATASET_IDS)[number]) => ({
  ...defaultExperiment(dataset),
  seed: 7,
  engine: 'cpu' as const,
});

describe.each(cases)('the preset $id, chosen on $dataset', ({ dataset, id }) => {
  const preset = presetExperiment(id, startOn(dataset));

  it('is a valid experiment with the seed and engine that were there', () => {
    expect(parseExperiment(preset)).toEqual({ experiment: preset, changes: [] });
    expect(preset).toMatchObject({ seed: 7, engine: 'cpu' });
  });

  it('stays on the data set where it is for it', () => {
    expect(preset.dataset).toBe(datasetsOf(id).includes(dataset) ? dataset : datasetsOf(id)[0]);
  });

  it('is known again, also with another seed, engine or threshold, and by its link', () => {
    expect(presetOf(preset)).toBe(id);
    const judged: Experiment = { ...preset, seed: 3, engine: 'auto', threshold: { rule: 'bestF1' } };
    expect(presetOf(judged)).toBe(id);
    expect(presetOf({ ...preset, contamination: 0.35 })).toBeNull();
    expect(presetOf(fromQuery(toQuery(preset)).experiment)).toBe(id);
  });
});

describe('a link', () => {
  /** As long as an address of the page may well be. */
  const ADDRESS = 'https://some-university.example.org/courses/anomascope/#/lab?';
  const typical = [
    ...cases.map(({ dataset, id }) => presetExperiment(id, startOn(dataset))),
    ...DATASET_IDS.flatMap((dataset) => [defaultExperiment(dataset), defaultVae(dataset)]),
  ];

  it.each(typical.map((experiment) => [toQuery(experiment)]))('is short: %s', (query) => {
    expect(`${ADDRESS}${query}`.length).toBeLessThan(300);
  });
});

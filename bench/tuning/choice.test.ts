import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { makeSplit } from '#core/dataset/split.ts';
import { isNetwork } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { noisyLine } from '../testing.ts';
import { candidatesOf } from './candidates.ts';
import { choose, edgesOf } from './choice.ts';
import { choiceLines } from './choiceTable.ts';
import { GRIDS } from './grids.ts';
import { REPORT_SEEDS, TUNING_SEEDS, tuningWarning } from './seeds.ts';

describe('the seeds', () => {
  it('that settings are chosen by are none that figures are reported of', () => {
    expect(TUNING_SEEDS).toEqual([1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010]);
    expect(REPORT_SEEDS.filter((seed) => TUNING_SEEDS.includes(seed))).toEqual([]);
    expect(REPORT_SEEDS).toHaveLength(20);
  });

  it('are warned of where figures are asked of them', () => {
    expect(tuningWarning(REPORT_SEEDS)).toBeNull();
    expect(tuningWarning([1009, 1010, 1011])).toBe(
      'Seeds 1009 to 1010 are for choosing settings. Report figures of other seeds, such as 1 to 10 and 101 to 110.',
    );
    expect(tuningWarning([1001])).toMatch(/^Seed 1001 is for /);
  });

  it('share rows with those that figures are reported of, where a seed draws the rows', () => {
    const base = defaultOf('ecg5000', 'pca');
    const dataset = noisyLine();
    dataset.splits.default = { rule: 'stratified', train: 0.6, validation: 0.2, test: 0.2 };
    const seen = new Set(TUNING_SEEDS.flatMap((seed) => [...makeSplit(dataset, { ...base, seed }).validation]));
    const tested = REPORT_SEEDS.flatMap((seed) => [...makeSplit(dataset, { ...base, seed }).test]);
    expect(tested.filter((row) => seen.has(row)).length / tested.length).toBeCloseTo(1 - 0.8 ** 10, 1);
  });
});

describe('the choice', () => {
  const bad = { settings: ['k=1'], size: 1, epochs: 0, areas: [0.8, 0.82, 0.81, 0.8] };
  const close = { settings: ['k=2'], size: 2, epochs: 0, areas: [0.94, 0.97, 0.95, 0.96] };
  const closer = { settings: ['k=3'], size: 3, epochs: 0, areas: [0.95, 0.96, 0.95, 0.965] };
  const best = { settings: ['k=4'], size: 4, epochs: 0, areas: [0.951, 0.972, 0.949, 0.962] };

  it('is the simplest that the seeds do not tell from the best', () => {
    const choice = choose([bad, close, closer, best]);
    expect(choice.best.settings).toEqual(['k=4']);
    expect(choice.judged.map(({ tied }) => tied)).toEqual([false, true, true, true]);
    expect(choice.chosen.settings).toEqual(['k=2']);
    const lines = choiceLines(choice, [], [1, 2, 3, 4]);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['settings', 'k=4', 'k=3', 'k=2', 'k=1', 'Chosen:']);
    expect(lines[1]).toMatch(/ 0\.9585 {4}0\.0053 {4}0\.0000 .* tied$/);
    expect(lines[3]).toMatch(/ chosen$/);
    expect(lines[5]).toBe(
      'Chosen: k=2. 2 others are not told from the best, k=4, over 4 seeds (1–4); this is the simplest of them.',
    );
  });

  it('of equally small ones is the one that trains least, and of those the best', () => {
    const long = { ...close, settings: ['long'], size: 1, epochs: 60 };
    const short = { ...close, settings: ['short'], size: 1, epochs: 30 };
    const better = { ...closer, settings: ['better'], size: 1, epochs: 30 };
    expect(choose([long, short, better, best]).chosen.settings).toEqual(['better']);
    expect(choose([short, long, best]).chosen.settings).toEqual(['short']);
  });

  it('is nothing that only varies from seed to seed', () => {
    const noisy = { settings: ['k=0'], size: 0, epochs: 0, areas: [0.951, 0.7, 0.96, 0.96] };
    const { judged, chosen } = choose([noisy, best]);
    expect(judged[0]!.behind.interval!.low).toBeLessThan(0);
    expect(judged[0]!.tied).toBe(false);
    expect(chosen.settings).toEqual(['k=4']);
  });

  it('is the best where that is told from all others, or the simplest by itself', () => {
    expect(choiceLines(choose([bad, best]), [], [1, 2, 3, 4]).at(-1)).toBe(
      'Chosen: k=4. It is the best, and no other is tied with it over 4 seeds (1–4).',
    );
    expect(choiceLines(choose([{ ...best, size: 0 }, close, bad]), [], [1, 2, 3, 4]).at(-1)).toBe(
      'Chosen: k=4. It is the best; 1 other is not told from it over 4 seeds (1–4), and none is simpler.',
    );
    expect(() => choose([])).toThrow(RangeError);
  });

  it('says where more might be found beyond the grid', () => {
    const found = choose([{ ...best, settings: ['encoder=8tanh', 'beta=0.1', 'k=4'] }]);
    const encoder = { field: 'encoder', values: ['8tanh', '16tanh'] };
    const k = (...values: string[]) => [encoder, { field: 'beta', values: ['0.1'] }, { field: 'k', values }];
    expect(choiceLines(found, k('1', '2', '4'), [1]).at(-1)).toBe('The best is at an end of what the grid tries: k=4.');
    expect(edgesOf(found, k('4', '2'))).toEqual(['k=4']);
    expect(edgesOf(found, k('2', '4', '8'))).toEqual([]);
    // However they are ordered.
    expect(edgesOf(found, k('4', '8', '2'))).toEqual([]);
  });
});

describe('the grids', () => {
  it.each(DATASET_IDS.flatMap((id) => Object.keys(GRIDS[id] ?? {}).map((kind) => [id, kind] as const)))(
    'hold nothing but experiments of the page, of known size: %s, %s',
    (id, kind) => {
      const features = 18;
      const base = defaultOf(id, kind);
      const candidates = candidatesOf(GRIDS[id]![kind]!, base, features);
      expect(new Set(candidates.map(({ settings }) => settings.join(' '))).size).toBe(candidates.length);
      for (const [place, { size, experiment, epochs }] of candidates.entries()) {
        const { detector } = experiment;
        expect(size).toBe(isNetwork(detector) ? buildNetwork(features, detector).trainable : place);
        expect(experiment).toMatchObject({ dataset: id, split: 'default', contamination: 0, seed: base.seed });
        expect(epochs).toEqual(epochs.toSorted((a, b) => a - b));
        if (epochs.length > 0) expect(experiment.training.epochs).toBe(epochs.at(-1));
        // A run is on its way what a shorter one is only where nothing hangs on how long it is to last.
        expect(experiment.training).toMatchObject({ earlyStoppingPatience: 0 });
        expect((experiment.detector as { warmUpEpochs?: number }).warmUpEpochs ?? 0).toBe(0);
      }
    },
  );
});

import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { experimentWith } from '#core/experiment/defaults.ts';
import { earlierOf } from '#core/experiment/earlier/index.ts';
import { CURRENT_VERSION, VERSIONS } from '#core/experiment/versions.ts';
import { baselineBeside } from '../baselines.ts';
import { defaultOf, detectorOf, fromQuery, parseExperiment, toQuery } from '../experiment.ts';

const KINDS = [
  ...['autoencoder', 'vae', 'mean', 'zScore', 'mad', 'iqr', 'pca', 'mahalanobis', 'kNearest', 'kMeans', 'lof'],
  ...['isolationForest', 'oneClassSvm', 'ensemble'],
];
const earlier = VERSIONS.filter((version) => version !== CURRENT_VERSION).flatMap((version) =>
  ['ecg5000', 'kddcup99'].flatMap((id) => KINDS.map((kind) => [version, id, kind] as const)),
);

describe('a link of an earlier version', () => {
  it.each(earlier)('means by saying nothing what it always meant: version %i, %s, %s', (version, id, kind) => {
    const { changes, experiment } = fromQuery(`d=${id}&kind=${kind}&v=${version}`);
    const { detector, ...rest } = earlierOf(version, id, kind)!;
    expect(changes).toEqual([]);
    expect(experiment).toEqual({ version, dataset: id, ...rest, detector: { kind, ...detector } });
    // Whatever is added to experiments later, an earlier link has a meaning for it.
    expect(Object.keys(experiment).sort()).toEqual(Object.keys(defaultOf(id, kind)).sort());
    expect(Object.keys(experiment.detector)).toEqual(
      expect.arrayContaining(Object.keys(detectorOf(kind).defaults(id))),
    );
  });

  it('does so whatever is the default now', () => {
    const table = { ...detectorOf('kNearest'), defaults: () => ({ neighbours: 77, distance: 'mean' }) };
    expect(experimentWith(table, 'ecg5000', 1).detector).toMatchObject({ neighbours: 5 });
    expect(experimentWith(table, 'ecg5000', 2).detector).toMatchObject({ neighbours: 10 });
    expect(experimentWith(table, 'ecg5000').detector).toMatchObject({ neighbours: 77 });
    const shared = experimentWith(table, 'kddcup99', 1);
    shared.training.regularizer.rate = 0.5;
    expect(experimentWith(table, 'kddcup99', 1).training).toMatchObject({ epochs: 20, regularizer: { rate: 0.0001 } });
  });

  it.each([
    ['d=ecg5000&s=7&z=2linear', 'd=ecg5000&s=7&z=2linear&v=1'],
    ['kind=pca', 'd=ecg5000&kind=pca&v=1'],
    ['v=1&d=kddcup99', 'd=kddcup99&v=1'],
    // Nothing that means anything was asked for.
    ['', 'd=ecg5000&v=3'],
    ['from=mars', 'd=ecg5000&v=3'],
    ['d=ecg5000&v=4', 'd=ecg5000&v=3'],
    ['kind=lof&d=kddcup99&v=2', 'd=kddcup99&kind=lof&v=2'],
    ['d=ecg5000&v=1.0', 'd=ecg5000&v=1'],
  ])('is of the first where it names none: %s', (query, own) => {
    expect(toQuery(fromQuery(query).experiment)).toBe(own);
  });

  it('has the PCA beside it that it always had: of as many components as there are latent units', () => {
    const { experiment } = fromQuery('d=kddcup99&z=3linear&v=1');
    const pca = { kind: 'pca', keep: 'components', variance: 0.9, measure: 'reconstruction' };
    expect(baselineBeside(experiment, 'pca')).toEqual({ ...pca, components: 3 });
    expect(baselineBeside(defaultOf('kddcup99', 'lof', 1), 'pca')).toEqual({ ...pca, components: 6 });
    expect(baselineBeside(experiment, 'kNearest')).toMatchObject({ neighbours: 5 });
  });
});

it.each(VERSIONS)('an experiment of version %s comes back from its link and from a file as it was', (version) => {
  for (const id of DATASET_IDS) {
    for (const kind of KINDS) {
      const experiment = { ...defaultOf(id, kind, version), seed: 9 };
      expect(toQuery(experiment)).toMatch(new RegExp(`s=9&v=${version}$`));
      expect(fromQuery(toQuery(experiment))).toEqual({ experiment, changes: [] });
      expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual({ experiment, changes: [] });
    }
  }
});

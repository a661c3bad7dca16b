import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { sectionsOf } from '#core/experiment/experimentFields.ts';
import { VERSIONS } from '#core/experiment/versions.ts';
import { defaultOf, detectorKinds, detectorOf, fromQuery, parseExperiment, toQuery } from '../experiment.ts';
import { defaultExperiment, defaultVae } from './defaults.ts';
import { anyExperiment, anyValueOf } from './testing.ts';

describe('an experiment', () => {
  test('comes back unchanged from JSON', () => {
    fc.assert(
      fc.property(anyExperiment, (e) => {
        expect(parseExperiment(JSON.parse(JSON.stringify(e)))).toEqual({ experiment: e, changes: [] });
      }),
    );
  });

  test('comes back unchanged from a link', () => {
    fc.assert(
      fc.property(anyExperiment, (e) => {
        expect(fromQuery(toQuery(e))).toEqual({ experiment: e, changes: [] });
      }),
    );
  });

  test('has a short link: the default names the version and data set only', () => {
    expect(toQuery(defaultExperiment())).toBe('d=ecg5000&v=3');
    const typical = defaultExperiment();
    typical.seed = 7;
    typical.contamination = 0.3;
    typical.training.learningRate = 0.01;
    expect(toQuery(typical)).toBe('d=ecg5000&s=7&c=0.3&lr=0.01&v=3');
  });

  test('says in its link when the decoder does not mirror the encoder', () => {
    const lopsided = defaultExperiment();
    lopsided.detector.decoder = [{ units: 8, activation: 'relu', dropout: 0.2, batchNormalization: false }];
    expect(toQuery(lopsided)).toBe('d=ecg5000&dec=8relu~0_2&v=3');
    lopsided.detector.decoder = [];
    expect(toQuery(lopsided)).toBe('d=ecg5000&dec=none&v=3');
  });

  test('has a short link with a variational autoencoder, too, and takes its defaults from there', () => {
    expect(toQuery(defaultVae())).toBe('d=ecg5000&kind=vae&v=3');
    const typical = defaultVae('kddcup99');
    Object.assign(typical.detector, { beta: 0.5, warmUpEpochs: 10, score: 'monteCarlo', samples: 32 });
    const query = 'd=kddcup99&kind=vae&beta=0.5&warm=10&score=monteCarlo&samples=32&v=3';
    expect(toQuery(typical)).toBe(query);
    expect(fromQuery(query)).toEqual({ experiment: typical, changes: [] });
  });

  test('shares no state with the defaults', () => {
    for (const version of VERSIONS) {
      const { length } = defaultExperiment('kddcup99', version).detector.encoder;
      defaultExperiment('kddcup99', version).detector.encoder.pop();
      expect(defaultExperiment('kddcup99', version).detector.encoder).toHaveLength(length);
    }
  });
});

const tables = detectorKinds().map((kind) => [kind, detectorOf(kind)] as const);

describe.each(tables)('the settings of %s', (kind, { fields }) => {
  test('have keys of their own in links', () => {
    for (const dataset of DATASET_IDS) {
      const keys = sectionsOf(dataset, { fields }).flatMap((section) => section.fields.map(({ key }) => key));
      expect(new Set(['v', 'd', 'kind', ...keys]).size).toBe(keys.length + 3);
    }
  });

  test('come back unchanged from links and JSON', () => {
    if (fields.some((field) => field.kind === 'own')) return;
    const options = fc.record(Object.fromEntries(fields.map((field) => [field.name, anyValueOf(field)])));
    fc.assert(
      fc.property(fc.constantFrom(...DATASET_IDS), options, (dataset, values) => {
        const e: Experiment = { ...defaultOf(dataset, kind), detector: { kind, ...values } };
        expect(fromQuery(toQuery(e))).toEqual({ experiment: e, changes: [] });
        expect(parseExperiment(JSON.parse(JSON.stringify(e)))).toEqual({ experiment: e, changes: [] });
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import { asDense, type Experiment, partsOf } from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { change } from './change.ts';

const describeChange = (from: Experiment, to: Experiment) => change.list(partsOf(from), partsOf(to));
const summarizeChange = (from: Experiment, to: Experiment) => change.summarize(partsOf(from), partsOf(to));

const base = defaultExperiment('ecg5000', 1);

function changed(edit: (experiment: typeof base) => void): typeof base {
  const other = structuredClone(base);
  edit(other);
  return other;
}

const withLayers = (...units: number[]) =>
  changed((e) => {
    e.detector.encoder = units.map((count) => hiddenLayer(count, 'tanh'));
  });

describe('describeChange', () => {
  it('says nothing of equal experiments', () => expect(describeChange(base, structuredClone(base))).toEqual([]));

  it('names each setting with its value before and after', () => {
    const other = changed((e) => {
      e.detector.latent.units = 2;
      e.training.learningRate = 0.01;
      e.training.earlyStoppingPatience = 5;
      e.contamination = 0.3;
      e.mixing = 'replace';
      e.dirtyValidation = true;
      e.trainingRows = 500;
      e.threshold = { rule: 'cost', falseAlarm: 1, miss: 10 };
      asDense(e.detector.encoder[0]!).activation = 'relu';
      e.detector.encoder[1]!.dropout = 0.2;
      asDense(e.detector.encoder[1]!).batchNormalization = true;
    });
    expect(describeChange(base, other)).toEqual([
      'rows at most all → 500',
      'abnormal share 0 % → 30 %',
      'abnormal rows come on top of them → replace normal ones',
      'abnormal rows in validation off → on',
      'encoder layer 1 activation tanh → ReLU',
      'encoder layer 2 dropout 0 % → 20 %',
      'encoder layer 2 batch normalisation off → on',
      'latent units 4 → 2',
      'learning rate 0.003 → 0.01',
      'early stop never → after 5',
      'threshold 95 % of normal → lowest cost (1 a false alarm, 10 a miss)',
    ]);
  });

  it('says nothing of what does not matter: how rows are mixed, where none are', () => {
    const mixed = changed((e) => {
      e.mixing = 'replace';
    });
    expect(describeChange(base, mixed)).toEqual([]);
  });

  it('tells a layer that was added or removed from layers that changed', () => {
    expect(describeChange(base, withLayers(32, 23, 16))).toEqual(['encoder layer 2 added: 23 tanh units']);
    expect(describeChange(base, withLayers(16))).toEqual(['encoder layer 1 removed: 32 tanh units']);
    expect(describeChange(base, withLayers())).toEqual([
      'encoder layer 1 removed: 32 tanh units',
      'encoder layer 2 removed: 16 tanh units',
    ]);
    expect(describeChange(base, withLayers(64, 8, 4))).toEqual([
      'encoder layers 32 tanh + 16 tanh → 64 tanh + 8 tanh + 4 tanh',
    ]);
  });
});

describe('describeChange of other kinds of network', () => {
  it('names the kind alone, as the rest follows from it', () => {
    expect(describeChange(base, defaultVae('ecg5000', 1))).toEqual(['network Autoencoder → Variational autoencoder']);
  });

  it('knows what a variational autoencoder has', () => {
    const other = defaultVae('ecg5000', 1);
    Object.assign(other.detector, { beta: 1, warmUpEpochs: 10, score: 'elbo', samples: 8 });
    expect(describeChange(defaultVae('ecg5000', 1), other)).toEqual([
      'β 0.3 → 1',
      'warm-up epochs 0 → 10',
      'score error at the mean → error + β · divergence',
      'samples of each row 16 → 8',
    ]);
  });

  it('tells when the decoder goes its own way, and what it then does', () => {
    const freed = changed((e) => {
      e.detector.decoder = structuredClone(e.detector.encoder.toReversed());
    });
    const wider = structuredClone(freed);
    asDense(wider.detector.decoder![0]!).units = 20;
    expect(describeChange(base, freed)).toEqual(['decoder no longer mirrors the encoder']);
    expect(describeChange(freed, wider)).toEqual(['decoder layer 1 units 16 → 20']);
    expect(describeChange(wider, base)).toEqual(['decoder mirrors the encoder again']);
  });
});

it('summarizeChange fits a button', () => {
  expect(summarizeChange(base, withLayers(33, 16))).toBe('encoder layer 1 units 32 → 33');
  expect(summarizeChange(base, withLayers(33, 17))).toBe('encoder layer 1 units 32 → 33, and one more setting');
  expect(summarizeChange(base, defaultExperiment('kddcup99', 1))).toMatch(
    /^dataset ECG5000 heartbeats → KDD Cup ’99 connections, and \d+ more settings$/,
  );
});

it('describes a change of detector, and of what a detector is told', () => {
  const forest = defaultOf('ecg5000', 'isolationForest', 1);
  expect(describeChange(base, forest)).toEqual(['detector Autoencoder → Isolation forest']);
  const larger = { ...forest, detector: { ...forest.detector, trees: 300, extension: 2 } };
  expect(describeChange(forest, larger)).toEqual(['trees 100 → 300', 'extension 0 → 2']);
  const svm = defaultOf('ecg5000', 'oneClassSvm', 1);
  const bent = { ...svm, detector: { ...svm.detector, kernel: 'poly', gamma: 0.5 } };
  expect(describeChange(svm, bent)).toEqual(['kernel radial (RBF) → polynomial', 'γ automatic → 0.5']);
});

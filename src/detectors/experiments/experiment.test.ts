import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATASET_IDS, datasetTable } from '#core/dataset/datasets.ts';
import { LIMITS } from '#core/experiment/defaults.ts';
import { limitOf } from '#core/experiment/detectorTable.ts';
import {
  ACTIVATIONS,
  ENGINES,
  type Experiment,
  isNetwork,
  type NetworkSpec,
  OPTIMIZERS,
  REGULARIZERS,
  SCALINGS,
  VAE_SCORES,
} from '#core/experiment/experiment.ts';
import { sectionsOf } from '#core/experiment/experimentFields.ts';
import type { Field, Limit } from '#core/experiment/field.ts';
import { defaultOf, detectorKinds, detectorOf, fromQuery, parseExperiment, toQuery } from '../experiment.ts';
import { vae as vaeTable } from '../vae/fields.ts';
import { defaultExperiment, defaultVae } from './defaults.ts';

const within = ({ min, max, integer }: Limit) =>
  (integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })).map((n) => n + 0);

const threshold = fc.oneof(
  fc.record({ rule: fc.constant('percentile' as const), percentile: within(LIMITS.percentile) }),
  fc.record({ rule: fc.constant('meanSigma' as const), sigmas: within(LIMITS.sigmas) }),
  fc.record({ rule: fc.constantFrom('bestF1' as const, 'bestAccuracy' as const) }),
  fc.record({ rule: fc.constant('cost' as const), falseAlarm: within(LIMITS.cost), miss: within(LIMITS.cost) }),
  fc.record({ rule: fc.constant('manual' as const), value: within(LIMITS.thresholdValue) }),
);

const layers = fc.array(
  fc.record({
    units: within(LIMITS.units),
    activation: fc.constantFrom(...ACTIVATIONS),
    dropout: within(LIMITS.dropout),
    batchNormalization: fc.boolean(),
  }),
  { maxLength: LIMITS.hiddenLayers.max },
);

/** Some have a decoder of their own; in the others there is no such key at all. */
const ownDecoder = fc.option(layers).map((decoder) => (decoder ? { decoder } : {}));

const output = fc.constantFrom('linear' as const, 'sigmoid' as const);

const autoencoder = fc.record({
  kind: fc.constant('autoencoder' as const),
  encoder: layers,
  latent: fc.record({ units: within(LIMITS.latentUnits), activation: fc.constantFrom(...ACTIVATIONS) }),
  output,
});

const vae = fc
  .record({
    kind: fc.constant('vae' as const),
    encoder: layers,
    latent: fc.record({ units: within(LIMITS.latentUnits) }),
    output,
    beta: within(limitOf(vaeTable, 'beta')),
    warmUpEpochs: within(limitOf(vaeTable, 'warmUpEpochs')),
    score: fc.constantFrom(...VAE_SCORES),
    samples: within(limitOf(vaeTable, 'samples')),
  })
  // A decoder that learns a variance has no bent output.
  .map((spec) => (spec.score === 'reconstructionProbability' ? { ...spec, output: 'linear' as const } : spec));

const experiment: fc.Arbitrary<Experiment> = fc.constantFrom(...DATASET_IDS).chain((dataset) =>
  fc.record({
    version: fc.constant(1 as const),
    dataset: fc.constant(dataset),
    split: fc.constantFrom(...datasetTable(dataset).splits),
    seed: within(LIMITS.seed),
    trainingRows: fc.option(within(LIMITS.trainingRows)),
    contamination: within(LIMITS.contamination),
    scaling: fc.constantFrom(...SCALINGS),
    detector: fc
      .tuple(fc.oneof(autoencoder, vae), ownDecoder)
      .map(([detector, decoder]) => ({ ...detector, ...decoder })),
    training: fc.record({
      optimizer: fc.constantFrom(...OPTIMIZERS),
      learningRate: within(LIMITS.learningRate),
      batchSize: within(LIMITS.batchSize),
      epochs: within(LIMITS.epochs),
      regularizer: fc.record({ kind: fc.constantFrom(...REGULARIZERS), rate: within(LIMITS.regularizerRate) }),
      earlyStoppingPatience: within(LIMITS.patience),
      plateauPatience: within(LIMITS.patience),
    }),
    threshold,
    engine: fc.constantFrom('auto' as const, ...ENGINES),
  }),
);

/** Of a link that is one to a network. */
function networkOf({ detector }: Experiment): NetworkSpec {
  if (isNetwork(detector)) return detector;
  throw new Error(`${detector.kind} is no network.`);
}

describe('an experiment', () => {
  test('comes back unchanged from JSON', () => {
    fc.assert(
      fc.property(experiment, (e) => {
        expect(parseExperiment(JSON.parse(JSON.stringify(e)))).toEqual({ experiment: e, changes: [] });
      }),
    );
  });

  test('comes back unchanged from a link', () => {
    fc.assert(
      fc.property(experiment, (e) => {
        expect(fromQuery(toQuery(e))).toEqual({ experiment: e, changes: [] });
      }),
    );
  });

  test('has a short link: the default names the version and data set only', () => {
    expect(toQuery(defaultExperiment())).toBe('v=1&d=ecg5000');
    const typical = defaultExperiment();
    typical.seed = 7;
    typical.contamination = 0.3;
    typical.training.learningRate = 0.01;
    expect(toQuery(typical)).toBe('v=1&d=ecg5000&s=7&c=0.3&lr=0.01');
  });

  test('says in its link when the decoder does not mirror the encoder', () => {
    const lopsided = defaultExperiment();
    lopsided.detector.decoder = [{ units: 8, activation: 'relu', dropout: 0.2, batchNormalization: false }];
    expect(toQuery(lopsided)).toBe('v=1&d=ecg5000&dec=8relu~0_2');
    lopsided.detector.decoder = [];
    expect(toQuery(lopsided)).toBe('v=1&d=ecg5000&dec=none');
  });

  test('has a short link with a variational autoencoder, too, and takes its defaults from there', () => {
    expect(toQuery(defaultVae())).toBe('v=1&d=ecg5000&kind=vae');
    const typical = defaultVae('kddcup99');
    Object.assign(typical.detector, { beta: 0.5, warmUpEpochs: 10, score: 'monteCarlo', samples: 32 });
    const query = 'v=1&d=kddcup99&kind=vae&beta=0.5&warm=10&score=monteCarlo&samples=32';
    expect(toQuery(typical)).toBe(query);
    expect(fromQuery(query)).toEqual({ experiment: typical, changes: [] });
  });

  test('shares no state with the defaults', () => {
    defaultExperiment().detector.encoder.pop();
    expect(defaultExperiment().detector.encoder).toHaveLength(2);
  });
});

/** Any valid value of a field that needs no codec. */
function valueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return field.empty === undefined ? within(field.limit) : fc.option(within(field.limit));
    case 'share':
      return within(field.limit);
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.shuffledSubarray([...field.choices], { minLength: field.least });
    case 'own':
      throw new Error(`${field.name} has a codec of its own.`);
  }
}

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
    const options = fc.record(Object.fromEntries(fields.map((field) => [field.name, valueFor(field)])));
    fc.assert(
      fc.property(fc.constantFrom(...DATASET_IDS), options, (dataset, values) => {
        const e: Experiment = { ...defaultOf(dataset, kind), detector: { kind, ...values } };
        expect(fromQuery(toQuery(e))).toEqual({ experiment: e, changes: [] });
        expect(parseExperiment(JSON.parse(JSON.stringify(e)))).toEqual({ experiment: e, changes: [] });
      }),
    );
  });
});

describe('parsing', () => {
  test('never throws, and what it returns is valid as it stands', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { experiment: e } = parseExperiment(input);
        expect(parseExperiment(e)).toEqual({ experiment: e, changes: [] });
      }),
    );
  });

  test('never throws on links of any text, also with our own keys in it', () => {
    const keys = ['v', 'd', 'net', 'z', 't', 'reg', 'lr', '__proto__', 'constructor', 'rows', 'beta', 'score'];
    const known = fc.constantFrom<[string, string]>(['kind', 'vae'], ['score', 'reconstructionProbability']);
    const hostile = fc.array(fc.oneof(fc.tuple(fc.constantFrom(...keys), fc.string()), known), { maxLength: 8 });
    fc.assert(
      fc.property(hostile, fc.string(), (pairs, tail) => {
        const query = `${new URLSearchParams(pairs)}${tail}`;
        const { experiment: e } = fromQuery(query);
        expect(parseExperiment(e)).toEqual({ experiment: e, changes: [] });
      }),
    );
  });

  test('clamps and says what it changed', () => {
    const { experiment: e, changes } = fromQuery('v=1&d=ecg5000&net=1000000000tanh.16wobbly&b=-3&lr=fast&e=12.4');
    expect(networkOf(e).encoder.map((layer) => layer.units)).toEqual([256, 16]);
    expect(networkOf(e).encoder[1]!.activation).toBe('tanh');
    expect(e.training).toMatchObject({ batchSize: 1, learningRate: 0.003, epochs: 12 });
    expect(changes).toEqual([
      {
        say: 'outOfBounds',
        field: { name: 'layerUnits', side: 'encoder', number: 1 },
        given: 1_000_000_000,
        used: 256,
      },
      {
        say: 'noSuchChoice',
        field: { name: 'layerActivation', side: 'encoder', number: 2 },
        given: 'wobbly',
        choices: ['relu', 'leakyRelu', 'elu', 'tanh', 'sigmoid', 'linear'],
        used: 'tanh',
      },
      { say: 'notANumber', field: { name: 'learningRate' }, given: 'fast', used: 0.003 },
      { say: 'outOfBounds', field: { name: 'batchSize' }, given: -3, used: 1 },
      { say: 'outOfBounds', field: { name: 'epochs' }, given: 12.4, used: 12 },
    ]);
  });

  test('a decoder that is no list of layers mirrors the encoder, and too long a one is cut', () => {
    const { experiment: mirrored, changes } = parseExperiment({ detector: { decoder: 'none' } });
    expect(mirrored).toEqual(defaultExperiment());
    expect(changes).toEqual([{ say: 'noLayers', side: 'decoder', given: 'none' }]);
    const long = fromQuery(`v=1&d=ecg5000&dec=${Array(12).fill('900relu').join('.')}`);
    expect(networkOf(long.experiment).decoder).toHaveLength(10);
    expect(long.changes.slice(0, 2)).toEqual([
      { say: 'tooManyLayers', side: 'decoder', count: 12, most: 10 },
      { say: 'outOfBounds', field: { name: 'layerUnits', side: 'decoder', number: 1 }, given: 900, used: 256 },
    ]);
  });

  test('clamps what a variational autoencoder has besides, and says so', () => {
    const { experiment: e, changes } = fromQuery(
      'd=ecg5000&kind=vae&z=65elu&out=sigmoid&beta=-1&warm=2.5&score=reconstructionProbability&samples=1000',
    );
    expect(e.detector).toMatchObject({
      latent: { units: 64 },
      output: 'linear',
      beta: 0,
      warmUpEpochs: 3,
      samples: 256,
    });
    expect(changes).toEqual([
      { say: 'outOfBounds', field: { name: 'latentUnits' }, given: 65, used: 64 },
      { say: 'unknownSettings', part: { name: 'latent' }, names: ['activation'], more: 0 },
      { say: 'outOfBounds', field: { name: 'beta' }, given: -1, used: 0 },
      { say: 'outOfBounds', field: { name: 'warmUpEpochs' }, given: 2.5, used: 3 },
      { say: 'outOfBounds', field: { name: 'samples' }, given: 1000, used: 256 },
      { say: 'outputHasNoBounds', given: 'sigmoid' },
    ]);
  });

  test('keeps the settings of one kind of detector from the other', () => {
    expect(fromQuery('d=ecg5000&beta=2').changes).toEqual([
      { say: 'unknownSettings', part: { name: 'detector' }, names: ['beta'], more: 0 },
    ]);
    const { experiment: e, changes } = fromQuery('d=ecg5000&kind=gan');
    expect(e).toEqual(defaultExperiment());
    expect(changes).toEqual([
      {
        say: 'noSuchChoice',
        field: { name: 'detector' },
        given: 'gan',
        choices: detectorKinds(),
        used: 'autoencoder',
      },
    ]);
  });

  test('a hostile prototype changes nothing', () => {
    const { experiment: e, changes } = parseExperiment(JSON.parse('{"__proto__": {"seed": 99}, "constructor": 1}'));
    expect(e).toEqual(defaultExperiment());
    expect(changes).toEqual([
      { say: 'unknownSettings', part: { name: 'experiment' }, names: ['__proto__', 'constructor'], more: 0 },
    ]);
    expect(({} as Record<string, unknown>).seed).toBeUndefined();
  });

  test('a megabyte of text is cut, and said so', () => {
    const { experiment: e, changes } = fromQuery(`v=1&d=kddcup99&x=${'a'.repeat(1_000_000)}`);
    expect(e).toEqual(defaultExperiment('kddcup99'));
    expect(changes[0]).toEqual({ say: 'linkTooLong', length: 1_000_017, read: 4000 });
    expect(changes.every((change) => JSON.stringify(change).length < 200)).toBe(true);
  });

  test('a newer version is read as far as it goes', () => {
    const { experiment: e, changes } = parseExperiment({ version: 2, seed: 5 });
    expect(e.seed).toBe(5);
    expect(changes[0]).toEqual({ say: 'otherVersion', given: 2, known: 1 });
  });
});

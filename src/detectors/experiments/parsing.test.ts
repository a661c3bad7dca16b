import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDense, type Experiment, isNetwork, type NetworkSpec } from '#core/experiment/experiment.ts';
import { detectorKinds, fromQuery, parseExperiment } from '../experiment.ts';
import { defaultExperiment } from './defaults.ts';

/** Of a link that is one to a network. */
function networkOf({ detector }: Experiment): NetworkSpec {
  if (isNetwork(detector)) return detector;
  throw new Error(`${detector.kind} is no network.`);
}

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
    expect(networkOf(e).encoder.map((layer) => asDense(layer).units)).toEqual([256, 16]);
    expect(asDense(networkOf(e).encoder[1]!).activation).toBe('tanh');
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
        dataset: 'ecg5000',
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
      'v=1&d=ecg5000&kind=vae&z=65elu&out=sigmoid&beta=-1&warm=2.5&score=reconstructionProbability&samples=1000',
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
    expect(fromQuery('v=1&d=ecg5000&beta=2').changes).toEqual([
      { say: 'unknownSettings', part: { name: 'detector' }, names: ['beta'], more: 0 },
    ]);
    const { experiment: e, changes } = fromQuery('v=3&d=ecg5000&kind=gan');
    expect(e).toEqual(defaultExperiment());
    expect(changes).toEqual([
      {
        say: 'noSuchChoice',
        field: { name: 'detector' },
        given: 'gan',
        choices: detectorKinds(),
        used: 'autoencoder',
        dataset: 'ecg5000',
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
    const { experiment: e, changes } = fromQuery(`v=3&d=kddcup99&x=${'a'.repeat(1_000_000)}`);
    expect(e).toEqual(defaultExperiment('kddcup99'));
    expect(changes[0]).toEqual({ say: 'linkTooLong', length: 1_000_017, read: 4000 });
    expect(changes.every((change) => JSON.stringify(change).length < 200)).toBe(true);
  });

  test('a newer version is read as far as it goes', () => {
    const { experiment: e, changes } = parseExperiment({ version: 4, seed: 5 });
    expect(e.seed).toBe(5);
    expect(changes[0]).toEqual({ say: 'otherVersion', given: 4, known: 3 });
  });
});

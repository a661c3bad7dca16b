import { describe, expect, it } from 'vitest';
import { PRESET_IDS } from '#core/experiment/presetIds.ts';
import { defaultOf, detectorKinds } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { UsageError } from '../data/commandLine.ts';
import { HELP, parseRequest } from './options.ts';

describe('the command line', () => {
  it('asks for the page’s experiment when it says nothing', () => {
    expect(parseRequest([])).toEqual({
      detector: 'autoencoder',
      engine: 'fusedWasm',
      experiments: [{ ...defaultExperiment(), engine: 'fusedWasm' }],
      rivals: null,
      groups: false,
      json: false,
    });
  });

  it('asks for one experiment a seed, with the choices it names', () => {
    const request = parseRequest(
      '--dataset kddcup99 --split balanced --seeds 3 --epochs 7 --contamination 0.3 --engine cpu --json'.split(' '),
    )!;
    const base = defaultExperiment('kddcup99');
    expect(request).toMatchObject({ detector: 'autoencoder', engine: 'cpu', json: true });
    expect(request.experiments).toEqual(
      [1, 2, 3].map((seed) => ({
        ...base,
        split: 'balanced',
        seed,
        contamination: 0.3,
        engine: 'cpu',
        training: { ...base.training, epochs: 7 },
      })),
    );
  });

  it('asks for the variational autoencoder’s own experiment', () => {
    expect(parseRequest('--detector vae --dataset kddcup99'.split(' '))).toEqual({
      detector: 'vae',
      engine: 'fusedWasm',
      experiments: [{ ...defaultVae('kddcup99'), engine: 'fusedWasm' }],
      rivals: null,
      groups: false,
      json: false,
    });
  });

  it('sets fields as links write them, the detector’s own and the experiment’s', () => {
    const line =
      '--detector isolationForest --set trees=50 --set extension=3 --set scaling=zscore --set trainingRows=all';
    const [experiment] = parseRequest(line.split(' '))!.experiments;
    expect(experiment).toMatchObject({
      detector: { kind: 'isolationForest', trees: 50, sampleSize: 4096, extension: 3 },
      scaling: 'zscore',
      trainingRows: null,
    });
    const layers = parseRequest('--set encoder=8relu.4relu --set threshold=cost:1:5'.split(' '))!.experiments[0]!;
    expect(layers.detector).toMatchObject({ encoder: [{ units: 8, activation: 'relu' }, { units: 4 }] });
    expect(layers.threshold).toEqual({ rule: 'cost', falseAlarm: 1, miss: 5 });
  });

  it('takes the experiment of a link or a preset, and other seeds of it', () => {
    const link = '#/lab?v=1&d=ecg5000&s=7&kind=lof&k=3';
    const linked = parseRequest(['--link', link, '--seeds', '2'])!;
    expect(linked.engine).toBeNull();
    expect(linked.experiments.map(({ seed, detector }) => [seed, detector])).toEqual([
      [7, { kind: 'lof', neighbours: 3, distinct: true }],
      [8, { kind: 'lof', neighbours: 3, distinct: true }],
    ]);
    const preset = parseRequest('--preset map --dataset kddcup99 --first-seed 101 --seeds 10'.split(' '))!;
    expect(preset.experiments.map(({ seed }) => seed)).toEqual([...Array(10).keys()].map((i) => 101 + i));
    expect(preset.experiments[0]).toMatchObject({
      dataset: 'kddcup99',
      detector: { kind: 'vae', latent: { units: 2 } },
    });
  });

  it('takes a rival by its name, with the experiment’s rows and scaling', () => {
    const line =
      '--seeds 2 --first-seed 101 --contamination 0.1 --set mixing=add --set dirtyValidation=true --set scaling=zscore --epochs 3 --against kNearest';
    const { rivals, experiments, engine } = parseRequest(line.split(' '))!;
    expect(engine).toBe('fusedWasm');
    expect(rivals!.map(({ seed }) => seed)).toEqual(experiments.map(({ seed }) => seed));
    expect(rivals![0]).toEqual({
      ...defaultOf('ecg5000', 'kNearest'),
      engine: 'fusedWasm',
      seed: 101,
      contamination: 0.1,
      mixing: 'add',
      dirtyValidation: true,
      scaling: 'zscore',
    });
  });

  it('takes a rival by a preset or a link, with its own settings but the experiment’s rows', () => {
    const preset = parseRequest('--detector pca --seeds 2 --against contaminated'.split(' '))!;
    // The rival trains.
    expect(preset.engine).toBe('fusedWasm');
    expect(preset.rivals![1]).toMatchObject({ seed: 2, contamination: 0, detector: { kind: 'autoencoder' } });
    const linked = parseRequest(['--detector', 'pca', '--against', 'd=ecg5000&s=7&kind=pca&pc=4&x=minmax&v=1'])!;
    expect(linked.engine).toBeNull();
    expect(linked.rivals![0]).toMatchObject({ seed: 1, detector: { kind: 'pca', components: 4 } });
  });

  it.each(['mean', 'pca'])('needs no engine for %s', (detector) => {
    expect(parseRequest(['--detector', detector])).toMatchObject({ detector, engine: null });
  });

  it('asks for help, whatever else it says', () => {
    expect(parseRequest(['--help'])).toBeNull();
    expect(parseRequest(['--help', '--dataset', 'mnist'])).toBeNull();
  });

  it.each([
    ['--dataset mnist', 'There is no dataset “mnist”. The datasets are ecg5000, kddcup99.'],
    ['--detector gan', 'There is no detector “gan”. The detectors are autoencoder, vae, mean, zScore, mad, iqr, pca,'],
    [
      '--engine auto',
      'There is no engine “auto”. The engines are fusedWasm, fusedJs, fusedWebgpu, webgpu, webgl, wasm, cpu.',
    ],
    ['--split balanced', 'There is no split “balanced”. The splits of ecg5000 are default, ucr.'],
    ['--dataset kddcup99 --split ucr', 'There is no split “ucr”. The splits of kddcup99 are default, balanced.'],
    ['--detector lof --preset map', '--preset and --detector both say what to run; give one of them.'],
    ['--link v=1&d=ecg5000 --dataset ecg5000', 'The link says which data set it is of; leave --dataset out.'],
    ['--link v=1&d=mnist', '“ECG5000 heartbeats” is used. They are written ecg5000, kddcup99.'],
    ['--link d=ecg5000&s=7&e', 'The link has no end: it seems to have been cut off on its way.'],
    ['--link d=ecg5000&s=7&e=3', 'Links that are copied from this page end in “v=3”; this one ends with Epochs'],
    ['--preset nothing', 'There is no preset “nothing”. The presets are healthy, tooSmall,'],
    ['--preset copies --dataset kddcup99', 'The preset copies is for ecg5000 alone.'],
    ['--detector lof --set k=3', '--set takes FIELD=VALUE, not “k=3”. The fields of lof are'],
    ['--detector lof --set neighbours', '--set takes FIELD=VALUE, not “neighbours”.'],
    ['--detector lof --set neighbours=0', 'Neighbours was 0; the nearest allowed, 1, is used.'],
    ['--against gan', 'There is no “gan” to compare with. The detectors are autoencoder, vae,'],
    ['--dataset kddcup99 --against copies', 'The preset copies is for ecg5000 alone.'],
    ['--against d=kddcup99&v=1', 'The link of --against is of kddcup99, not of ecg5000: they have no rows in common.'],
    ['--first-seed -3', '--first-seed must be a whole number from 0 to 999999999, not “-3”.'],
    ['--seeds 0', '--seeds must be a whole number from 1 to 1000, not “0”.'],
    ['--seeds 2.5', '--seeds must be a whole number from 1 to 1000, not “2.5”.'],
    ['--epochs many', '--epochs must be a whole number from 1 to 1000, not “many”.'],
    ['--epochs=', '--epochs must be a whole number from 1 to 1000, not “”.'],
    ['--contamination 0.8', '--contamination must be a number from 0 to 0.7, not “0.8”.'],
    ['--contamination=-0.1', '--contamination must be a number from 0 to 0.7, not “-0.1”.'],
    ['--contamination -1', '--contamination must be a number from 0 to 0.7, not “-1”.'],
    ['--epochs -5 --json', '--epochs must be a whole number from 1 to 1000, not “-5”.'],
    ['--wobble', 'There is no option --wobble. The options are --dataset, --detector, --seeds,'],
    ['-x', 'There is no option -x. The options are'],
    ['--seeds', '--seeds lacks its value. The options are'],
    ['--seeds --json', '--seeds lacks its value. The options are'],
    ['--seeds --epochs=3', '--seeds lacks its value. The options are'],
    ['--json=yes', '--json takes no value. The options are'],
    ['ecg5000', '“ecg5000” is no option. The options are'],
    ['-- --seeds', '“--seeds” is no option. The options are'],
  ])('says what there is instead of “%s”', (line, message) => {
    const parse = () => parseRequest(line.split(' '));
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(message);
  });

  it('knows no preset by the name of a detector', () => {
    expect(PRESET_IDS.filter((id) => detectorKinds().includes(id))).toEqual([]);
  });

  it('explains every option', () => {
    for (const name of [
      'dataset',
      'split',
      'detector',
      'seeds',
      'epochs',
      'contamination',
      'engine',
      'set',
      'link',
      'preset',
      'against',
      'first-seed',
      'groups',
      'json',
      'help',
    ]) {
      expect(HELP).toContain(`--${name} `);
    }
  });
});

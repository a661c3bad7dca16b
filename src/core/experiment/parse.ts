import { DATASET_IDS } from '#core/dataset/dataset.ts';
import { defaultOf, hiddenLayer, LIMITS, type Limit, SPLITS_OF } from './defaults.ts';
import {
  ACTIVATIONS,
  DETECTOR_KINDS,
  type DetectorSpec,
  ENGINES,
  type Experiment,
  type LayerSpec,
  OPTIMIZERS,
  OUTPUT_ACTIVATIONS,
  REGULARIZERS,
  SCALINGS,
  type ThresholdRule,
  type TrainingOptions,
  VAE_SCORES,
  type VaeSpec,
} from './experiment.ts';
import { type Field, given, type LinkMessage, type Part, type Side } from './linkMessage.ts';

/** A valid experiment, and a message for each value that had to be changed to make it one. */
export interface ParsedExperiment {
  experiment: Experiment;
  changes: LinkMessage[];
}

const CURRENT_VERSION = 1;

/**
 * The nearest valid experiment to any JSON value. Never throws. What is missing takes the data set's default without
 * a word; what is wrong is clamped or replaced, and said so in `changes`.
 */
export function parseExperiment(input: unknown): ParsedExperiment {
  const changes: LinkMessage[] = [];
  const read = reader(input, { name: 'experiment' }, changes);
  checkVersion(read.raw('version'), changes);
  const dataset = read.choice('dataset', { name: 'dataset' }, DATASET_IDS, 'ecg5000');
  const detector = reader(read.raw('detector'), { name: 'detector' }, changes);
  const base = defaultOf(dataset, detector.choice('kind', { name: 'detector' }, DETECTOR_KINDS, 'autoencoder'));
  const experiment: Experiment = {
    version: CURRENT_VERSION,
    dataset,
    split: read.choice('split', { name: 'split' }, SPLITS_OF[dataset], base.split),
    seed: read.number('seed', { name: 'seed' }, LIMITS.seed, base.seed),
    trainingRows:
      read.raw('trainingRows') === null
        ? null
        : read.number('trainingRows', { name: 'trainingRows' }, LIMITS.trainingRows, base.trainingRows),
    contamination: read.number('contamination', { name: 'contamination' }, LIMITS.contamination, base.contamination),
    scaling: read.choice('scaling', { name: 'scaling' }, SCALINGS, base.scaling),
    detector: parseDetector(detector, base.detector, changes),
    training: parseTraining(read.raw('training'), base.training, changes),
    threshold: parseThreshold(read.raw('threshold'), base.threshold, changes),
    engine: read.choice('engine', { name: 'engine' }, ['auto', ...ENGINES], base.engine),
  };
  read.rejectOthers();
  return { experiment, changes };
}

function checkVersion(version: unknown, changes: LinkMessage[]): void {
  if (version === undefined || version === CURRENT_VERSION) return;
  changes.push({ say: 'otherVersion', given: given(version), known: CURRENT_VERSION });
}

/** @param base of the kind that was read */
function parseDetector(read: Reader, base: DetectorSpec, changes: LinkMessage[]): DetectorSpec {
  const latent = reader(read.raw('latent'), { name: 'latent' }, changes);
  const layers = {
    encoder: parseLayers('encoder', read.raw('encoder'), base.encoder, changes),
    ...parseDecoder(read.raw('decoder'), changes),
  };
  const units = latent.number('units', { name: 'latentUnits' }, LIMITS.latentUnits, base.latent.units);
  const output = read.choice('output', { name: 'output' }, OUTPUT_ACTIVATIONS, base.output);
  const spec: DetectorSpec =
    base.kind === 'vae'
      ? withLinearMeans({ ...base, ...layers, latent: { units }, output, ...parseVariational(read, base) }, changes)
      : {
          kind: base.kind,
          ...layers,
          latent: {
            units,
            activation: latent.choice('activation', { name: 'latentActivation' }, ACTIVATIONS, base.latent.activation),
          },
          output,
        };
  latent.rejectOthers();
  read.rejectOthers();
  return spec;
}

/** Nothing where nothing was given: the decoder then mirrors the encoder. */
function parseDecoder(input: unknown, changes: LinkMessage[]): { decoder?: LayerSpec[] } {
  if (input === undefined || input === null) return {};
  if (Array.isArray(input)) return { decoder: parseLayers('decoder', input, [], changes) };
  changes.push({ say: 'noLayers', side: 'decoder', given: given(input) });
  return {};
}

function parseVariational(read: Reader, base: VaeSpec): Pick<VaeSpec, 'beta' | 'warmUpEpochs' | 'score' | 'samples'> {
  return {
    beta: read.number('beta', { name: 'beta' }, LIMITS.beta, base.beta),
    warmUpEpochs: read.number('warmUpEpochs', { name: 'warmUpEpochs' }, LIMITS.warmUpEpochs, base.warmUpEpochs),
    score: read.choice('score', { name: 'score' }, VAE_SCORES, base.score),
    samples: read.number('samples', { name: 'samples' }, LIMITS.samples, base.samples),
  };
}

/** A decoder that learns a variance draws the mean of a normal distribution, which has no bounds. */
function withLinearMeans(spec: VaeSpec, changes: LinkMessage[]): VaeSpec {
  if (spec.score !== 'reconstructionProbability' || spec.output === 'linear') return spec;
  changes.push({ say: 'outputHasNoBounds', given: spec.output });
  return { ...spec, output: 'linear' };
}

function parseLayers(side: Side, input: unknown, base: LayerSpec[], changes: LinkMessage[]): LayerSpec[] {
  if (input === undefined) return base;
  if (!Array.isArray(input)) {
    changes.push({ say: 'noLayers', side, given: given(input) });
    return base;
  }
  const most = LIMITS.hiddenLayers.max;
  if (input.length > most) changes.push({ say: 'tooManyLayers', side, count: input.length, most });
  return input.slice(0, most).map((layer: unknown, i) => {
    const place = { side, number: i + 1 };
    const fallback = base[i] ?? hiddenLayer(8, 'tanh');
    const read = reader(layer, { name: 'layer', ...place }, changes);
    const spec: LayerSpec = {
      units: read.number('units', { name: 'layerUnits', ...place }, LIMITS.units, fallback.units),
      activation: read.choice('activation', { name: 'layerActivation', ...place }, ACTIVATIONS, fallback.activation),
      dropout: read.number('dropout', { name: 'layerDropout', ...place }, LIMITS.dropout, fallback.dropout),
      batchNormalization: read.boolean('batchNormalization', { name: 'layerBatchNormalization', ...place }, false),
    };
    read.rejectOthers();
    return spec;
  });
}

function parseTraining(input: unknown, base: TrainingOptions, changes: LinkMessage[]): TrainingOptions {
  const read = reader(input, { name: 'training' }, changes);
  const regularizer = reader(read.raw('regularizer'), { name: 'regularizer' }, changes);
  const options: TrainingOptions = {
    optimizer: read.choice('optimizer', { name: 'optimizer' }, OPTIMIZERS, base.optimizer),
    learningRate: read.number('learningRate', { name: 'learningRate' }, LIMITS.learningRate, base.learningRate),
    batchSize: read.number('batchSize', { name: 'batchSize' }, LIMITS.batchSize, base.batchSize),
    epochs: read.number('epochs', { name: 'epochs' }, LIMITS.epochs, base.epochs),
    regularizer: {
      kind: regularizer.choice('kind', { name: 'regularizer' }, REGULARIZERS, base.regularizer.kind),
      rate: regularizer.number('rate', { name: 'regularizerRate' }, LIMITS.regularizerRate, base.regularizer.rate),
    },
    earlyStoppingPatience: read.number(
      'earlyStoppingPatience',
      { name: 'earlyStopping' },
      LIMITS.patience,
      base.earlyStoppingPatience,
    ),
    plateauPatience: read.number('plateauPatience', { name: 'plateau' }, LIMITS.patience, base.plateauPatience),
  };
  regularizer.rejectOthers();
  read.rejectOthers();
  return options;
}

const THRESHOLD_RULES = ['percentile', 'meanSigma', 'bestF1', 'bestAccuracy', 'cost', 'manual'] as const;

function parseThreshold(input: unknown, base: ThresholdRule, changes: LinkMessage[]): ThresholdRule {
  const read = reader(input, { name: 'threshold' }, changes);
  const rule = read.choice('rule', { name: 'thresholdRule' }, THRESHOLD_RULES, base.rule);
  const parsed = thresholdOf(rule, read);
  read.rejectOthers();
  return parsed;
}

function thresholdOf(rule: ThresholdRule['rule'], read: Reader): ThresholdRule {
  switch (rule) {
    case 'percentile':
      return { rule, percentile: read.number('percentile', { name: 'percentile' }, LIMITS.percentile, 95) };
    case 'meanSigma':
      return { rule, sigmas: read.number('sigmas', { name: 'sigmas' }, LIMITS.sigmas, 3) };
    case 'cost':
      return {
        rule,
        falseAlarm: read.number('falseAlarm', { name: 'falseAlarm' }, LIMITS.cost, 1),
        miss: read.number('miss', { name: 'miss' }, LIMITS.cost, 10),
      };
    case 'manual':
      return { rule, value: read.number('value', { name: 'threshold' }, LIMITS.thresholdValue, 0.1) };
    default:
      return { rule };
  }
}

interface Reader {
  raw(key: string): unknown;
  number<F extends number | null>(key: string, field: Field, limit: Limit, fallback: F): number | F;
  choice<T extends string>(key: string, field: Field, choices: readonly T[], fallback: T): T;
  boolean(key: string, field: Field, fallback: boolean): boolean;
  /** To be called last: names the keys that nobody asked for. */
  rejectOthers(): void;
}

/** So many unknown names are told. */
const MOST_NAMES = 3;

/** Reads own properties alone, so that a hostile `__proto__` or `constructor` is just one more unknown name. */
function reader(input: unknown, part: Part, changes: LinkMessage[]): Reader {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input);
  if (input !== undefined && !isRecord) changes.push({ say: 'noSettings', part, given: given(input) });
  const record = (isRecord ? input : {}) as Record<string, unknown>;
  const asked = new Set<string>();
  const raw = (key: string): unknown => {
    asked.add(key);
    return Object.hasOwn(record, key) ? record[key] : undefined;
  };
  return {
    raw,
    number(key, field, { min, max, integer }, fallback) {
      const value = raw(key);
      if (value === undefined) return fallback;
      if (typeof value !== 'number' || Number.isNaN(value)) {
        changes.push({ say: 'notANumber', field, given: given(value), used: fallback });
        return fallback;
      }
      const nearest = Math.min(max, Math.max(min, integer ? Math.round(value) : value)) + 0;
      if (nearest !== value) changes.push({ say: 'outOfBounds', field, given: value, used: nearest });
      return nearest;
    },
    choice(key, field, choices, fallback) {
      const value = raw(key);
      if (value === undefined) return fallback;
      const found = choices.find((choice) => choice === value);
      if (found !== undefined) return found;
      changes.push({ say: 'noSuchChoice', field, given: given(value), choices, used: fallback });
      return fallback;
    },
    boolean(key, field, fallback) {
      const value = raw(key);
      if (value === undefined || typeof value === 'boolean') return value ?? fallback;
      changes.push({ say: 'neitherYesNorNo', field, given: given(value), used: fallback });
      return fallback;
    },
    rejectOthers() {
      const unknown = Object.keys(record).filter((key) => !asked.has(key));
      if (unknown.length === 0) return;
      const names = unknown.slice(0, MOST_NAMES).map((name) => String(given(name)));
      changes.push({ say: 'unknownSettings', part, names, more: unknown.length - names.length });
    },
  };
}

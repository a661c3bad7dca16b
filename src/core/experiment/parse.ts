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

/** A valid experiment, and a sentence for each value that had to be changed to make it one. */
export interface ParsedExperiment {
  experiment: Experiment;
  changes: string[];
}

const CURRENT_VERSION = 1;

/**
 * The nearest valid experiment to any JSON value. Never throws. What is missing takes the data set's default without
 * a word; what is wrong is clamped or replaced, and said so in `changes`.
 */
export function parseExperiment(input: unknown): ParsedExperiment {
  const changes: string[] = [];
  const read = reader(input, 'the experiment', changes);
  checkVersion(read.raw('version'), changes);
  const dataset = read.choice('dataset', 'Dataset', DATASET_IDS, 'ecg5000');
  const detector = reader(read.raw('detector'), 'the detector', changes);
  const base = defaultOf(dataset, detector.choice('kind', 'Detector', DETECTOR_KINDS, 'autoencoder'));
  const experiment: Experiment = {
    version: CURRENT_VERSION,
    dataset,
    split: read.choice('split', 'Split', SPLITS_OF[dataset], base.split),
    seed: read.number('seed', 'Seed', LIMITS.seed, base.seed),
    trainingRows:
      read.raw('trainingRows') === null
        ? null
        : read.number('trainingRows', 'Training rows', LIMITS.trainingRows, base.trainingRows),
    contamination: read.number('contamination', 'Abnormal share', LIMITS.contamination, base.contamination),
    scaling: read.choice('scaling', 'Input scaling', SCALINGS, base.scaling),
    detector: parseDetector(detector, base.detector, changes),
    training: parseTraining(read.raw('training'), base.training, changes),
    threshold: parseThreshold(read.raw('threshold'), base.threshold, changes),
    engine: read.choice('engine', 'Engine', ['auto', ...ENGINES], base.engine),
  };
  read.rejectOthers();
  return { experiment, changes };
}

function checkVersion(version: unknown, changes: string[]): void {
  if (version === undefined || version === CURRENT_VERSION) return;
  changes.push(
    `This experiment says it is of version ${show(version)}, but this page knows version ${CURRENT_VERSION}; what it could read of it is used.`,
  );
}

/** @param base of the kind that was read */
function parseDetector(read: Reader, base: DetectorSpec, changes: string[]): DetectorSpec {
  const latent = reader(read.raw('latent'), 'the latent layer', changes);
  const layers = {
    encoder: parseLayers('encoder', read.raw('encoder'), base.encoder, changes),
    ...parseDecoder(read.raw('decoder'), changes),
  };
  const units = latent.number('units', 'Latent units', LIMITS.latentUnits, base.latent.units);
  const output = read.choice('output', 'Output activation', OUTPUT_ACTIVATIONS, base.output);
  const spec: DetectorSpec =
    base.kind === 'vae'
      ? withLinearMeans({ ...base, ...layers, latent: { units }, output, ...parseVariational(read, base) }, changes)
      : {
          kind: base.kind,
          ...layers,
          latent: {
            units,
            activation: latent.choice('activation', 'Latent activation', ACTIVATIONS, base.latent.activation),
          },
          output,
        };
  latent.rejectOthers();
  read.rejectOthers();
  return spec;
}

/** Nothing where nothing was given: the decoder then mirrors the encoder. */
function parseDecoder(input: unknown, changes: string[]): { decoder?: LayerSpec[] } {
  if (input === undefined || input === null) return {};
  if (Array.isArray(input)) return { decoder: parseLayers('decoder', input, [], changes) };
  changes.push(`The decoder’s layers were ${show(input)}, which is not a list; the decoder mirrors the encoder.`);
  return {};
}

function parseVariational(read: Reader, base: VaeSpec): Pick<VaeSpec, 'beta' | 'warmUpEpochs' | 'score' | 'samples'> {
  return {
    beta: read.number('beta', 'Beta', LIMITS.beta, base.beta),
    warmUpEpochs: read.number('warmUpEpochs', 'Warm-up epochs', LIMITS.warmUpEpochs, base.warmUpEpochs),
    score: read.choice('score', 'Score', VAE_SCORES, base.score),
    samples: read.number('samples', 'Samples', LIMITS.samples, base.samples),
  };
}

/** A decoder that learns a variance draws the mean of a normal distribution, which has no bounds. */
function withLinearMeans(spec: VaeSpec, changes: string[]): VaeSpec {
  if (spec.score !== 'reconstructionProbability' || spec.output === 'linear') return spec;
  changes.push(
    `Output activation was “${spec.output}”, but a decoder that learns a variance has none; linear is used.`,
  );
  return { ...spec, output: 'linear' };
}

function parseLayers(side: 'encoder' | 'decoder', input: unknown, base: LayerSpec[], changes: string[]): LayerSpec[] {
  if (input === undefined) return base;
  if (!Array.isArray(input)) {
    changes.push(`The hidden layers were ${show(input)}, which is not a list; the default layers are used.`);
    return base;
  }
  const most = LIMITS.hiddenLayers.max;
  if (input.length > most) {
    changes.push(`The ${side} had ${input.length} hidden layers; the first ${most}, the most allowed, are used.`);
  }
  return input.slice(0, most).map((layer: unknown, i) => {
    const name = side === 'encoder' ? `Layer ${i + 1}` : `Decoder layer ${i + 1}`;
    const fallback = base[i] ?? hiddenLayer(8, 'tanh');
    const read = reader(layer, name.toLowerCase(), changes);
    const spec: LayerSpec = {
      units: read.number('units', `${name} units`, LIMITS.units, fallback.units),
      activation: read.choice('activation', `${name} activation`, ACTIVATIONS, fallback.activation),
      dropout: read.number('dropout', `${name} dropout`, LIMITS.dropout, fallback.dropout),
      batchNormalization: read.boolean('batchNormalization', `${name} batch normalisation`, false),
    };
    read.rejectOthers();
    return spec;
  });
}

function parseTraining(input: unknown, base: TrainingOptions, changes: string[]): TrainingOptions {
  const read = reader(input, 'the training settings', changes);
  const regularizer = reader(read.raw('regularizer'), 'the regulariser', changes);
  const options: TrainingOptions = {
    optimizer: read.choice('optimizer', 'Optimiser', OPTIMIZERS, base.optimizer),
    learningRate: read.number('learningRate', 'Learning rate', LIMITS.learningRate, base.learningRate),
    batchSize: read.number('batchSize', 'Batch size', LIMITS.batchSize, base.batchSize),
    epochs: read.number('epochs', 'Epochs', LIMITS.epochs, base.epochs),
    regularizer: {
      kind: regularizer.choice('kind', 'Regulariser', REGULARIZERS, base.regularizer.kind),
      rate: regularizer.number('rate', 'Regulariser rate', LIMITS.regularizerRate, base.regularizer.rate),
    },
    earlyStoppingPatience: read.number(
      'earlyStoppingPatience',
      'Early stopping',
      LIMITS.patience,
      base.earlyStoppingPatience,
    ),
    plateauPatience: read.number('plateauPatience', 'Plateau patience', LIMITS.patience, base.plateauPatience),
  };
  regularizer.rejectOthers();
  read.rejectOthers();
  return options;
}

const THRESHOLD_RULES = ['percentile', 'meanSigma', 'bestF1', 'bestAccuracy', 'cost', 'manual'] as const;

function parseThreshold(input: unknown, base: ThresholdRule, changes: string[]): ThresholdRule {
  const read = reader(input, 'the threshold', changes);
  const rule = read.choice('rule', 'Threshold rule', THRESHOLD_RULES, base.rule);
  const parsed = thresholdOf(rule, read);
  read.rejectOthers();
  return parsed;
}

function thresholdOf(rule: ThresholdRule['rule'], read: Reader): ThresholdRule {
  switch (rule) {
    case 'percentile':
      return { rule, percentile: read.number('percentile', 'Percentile', LIMITS.percentile, 95) };
    case 'meanSigma':
      return { rule, sigmas: read.number('sigmas', 'Standard deviations', LIMITS.sigmas, 3) };
    case 'cost':
      return {
        rule,
        falseAlarm: read.number('falseAlarm', 'Price of a false alarm', LIMITS.cost, 1),
        miss: read.number('miss', 'Price of a miss', LIMITS.cost, 10),
      };
    case 'manual':
      return { rule, value: read.number('value', 'Threshold', LIMITS.thresholdValue, 0.1) };
    default:
      return { rule };
  }
}

interface Reader {
  raw(key: string): unknown;
  number<F extends number | null>(key: string, label: string, limit: Limit, fallback: F): number | F;
  choice<T extends string>(key: string, label: string, options: readonly T[], fallback: T): T;
  boolean(key: string, label: string, fallback: boolean): boolean;
  /** To be called last: names the keys that nobody asked for. */
  rejectOthers(): void;
}

/** Reads own properties alone, so that a hostile `__proto__` or `constructor` is just one more unknown name. */
function reader(input: unknown, where: string, changes: string[]): Reader {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input);
  if (input !== undefined && !isRecord) changes.push(`For ${where}, ${show(input)} means nothing; defaults are used.`);
  const record = (isRecord ? input : {}) as Record<string, unknown>;
  const asked = new Set<string>();
  const raw = (key: string): unknown => {
    asked.add(key);
    return Object.hasOwn(record, key) ? record[key] : undefined;
  };
  return {
    raw,
    number(key, label, { min, max, integer }, fallback) {
      const value = raw(key);
      if (value === undefined) return fallback;
      if (typeof value !== 'number' || Number.isNaN(value)) {
        changes.push(`${label} was ${show(value)}, which is not a number; ${fallback ?? 'the default'} is used.`);
        return fallback;
      }
      const nearest = Math.min(max, Math.max(min, integer ? Math.round(value) : value)) + 0;
      if (nearest !== value) {
        changes.push(`${label} was ${show(value)}; the nearest allowed, ${nearest}, is used.`);
      }
      return nearest;
    },
    choice(key, label, options, fallback) {
      const value = raw(key);
      if (value === undefined) return fallback;
      const found = options.find((option) => option === value);
      if (found !== undefined) return found;
      changes.push(`${label} was ${show(value)}, which is not one of ${options.join(', ')}; ${fallback} is used.`);
      return fallback;
    },
    boolean(key, label, fallback) {
      const value = raw(key);
      if (value === undefined || typeof value === 'boolean') return value ?? fallback;
      changes.push(`${label} was ${show(value)}, which is neither true nor false; ${fallback} is used.`);
      return fallback;
    },
    rejectOthers() {
      const unknown = Object.keys(record).filter((key) => !asked.has(key));
      if (unknown.length === 0) return;
      const named = unknown.slice(0, 3).map(show).join(', ');
      const more = unknown.length > 3 ? ` and ${unknown.length - 3} more` : '';
      changes.push(`In ${where}, ${named}${more} means nothing to this page and is left out.`);
    },
  };
}

/** A value as a person would quote it, cut to a length that fits a sentence. */
function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

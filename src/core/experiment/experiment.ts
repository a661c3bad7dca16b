import type { DatasetId, SplitName } from '#core/dataset/dataset.ts';
import type { Version } from './versions.ts';

export const ACTIVATIONS = ['relu', 'leakyRelu', 'elu', 'tanh', 'sigmoid', 'linear'] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export const OUTPUT_ACTIVATIONS = ['linear', 'sigmoid'] as const;
export type OutputActivation = (typeof OUTPUT_ACTIVATIONS)[number];

export const OPTIMIZERS = ['adam', 'adamax', 'adadelta', 'adagrad', 'rmsprop', 'momentum', 'sgd'] as const;
export type OptimizerName = (typeof OPTIMIZERS)[number];

export const REGULARIZERS = ['none', 'l1', 'l2', 'l1l2'] as const;
export type RegularizerName = (typeof REGULARIZERS)[number];

export const MIXINGS = ['replace', 'add'] as const;
/**
 * How abnormal rows get among the training rows: in place of normal ones, so that their number stays, or on top of all normal
 * ones, so that it grows.
 */
export type Mixing = (typeof MIXINGS)[number];

export const SCALINGS = ['none', 'global', 'minmax', 'zscore'] as const;
/** How features are scaled before the network sees them; always fitted on training rows. */
export type Scaling = (typeof SCALINGS)[number];

/** Engines of our own: a whole training step in one piece. */
export const FUSED_ENGINES = ['fusedWasm', 'fusedJs', 'fusedWebgpu'] as const;
/** Backends of tfjs: a training step in some hundred pieces. */
export const TFJS_ENGINES = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type TfjsEngineName = (typeof TFJS_ENGINES)[number];
export const ENGINES = [...FUSED_ENGINES, ...TFJS_ENGINES] as const;
export type EngineName = (typeof ENGINES)[number];
export type EngineChoice = 'auto' | EngineName;

/** Every number of the layer before it, on every unit. */
export interface DenseSpec {
  /** A layer that does not say what it is is dense: so links and files from before there were others. */
  kind?: 'dense';
  units: number;
  activation: Activation;
  /** Share of this layer's outputs silenced at each training step, 0 to under 1. */
  dropout: number;
  batchNormalization: boolean;
}

/** Filters that slide along a sequence (LeCun et al. 1989), with zeros beyond its ends ("same" padding). */
export interface ConvolutionSpec {
  kind: 'convolution';
  filters: number;
  /** How many steps of the sequence a filter sees at once. */
  kernel: number;
  /** How many steps it goes on at a time. */
  stride: number;
  activation: Activation;
  dropout: number;
  batchNormalization: boolean;
}

/** Long short-term memory (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000): reads a sequence in order. */
export interface LstmSpec {
  kind: 'lstm';
  units: number;
  /** 2: a second one, of as many units, reads backwards. */
  directions: 1 | 2;
  /** How many steps of the sequence it takes in at a time. */
  samplesAStep: number;
  dropout: number;
}

/** A hidden layer of an encoder; a decoder is an encoder read backwards. */
export type LayerSpec = DenseSpec | ConvolutionSpec | LstmSpec;
export type LayerKind = NonNullable<LayerSpec['kind']>;

export const kindOf = ({ kind }: LayerSpec): LayerKind => kind ?? 'dense';

/** For what knows dense layers alone. @throws TypeError for any other */
export function asDense(layer: LayerSpec): DenseSpec {
  if (kindOf(layer) !== 'dense') throw new TypeError(`This is for dense layers, not for one of kind ${layer.kind}.`);
  return layer as DenseSpec;
}

/** A detector and its own settings; which these are, its table of fields says. */
export interface DetectorSpec {
  kind: string;
}

export interface AutoencoderSpec extends DetectorSpec {
  kind: 'autoencoder';
  /** Hidden layers from the input to the latent layer; the decoder mirrors them, unless it has layers of its own. */
  encoder: LayerSpec[];
  /** Hidden layers from the latent layer to the output, where they do not mirror the encoder's. */
  decoder?: LayerSpec[];
  latent: { units: number; activation: Activation };
  output: OutputActivation;
}

export const VAE_SCORES = ['mean', 'monteCarlo', 'elbo', 'reconstructionProbability'] as const;
/**
 * How a variational autoencoder scores a row, always per feature:
 * - `mean`: the squared error of what it draws from the mean of the row's latent distribution.
 * - `monteCarlo`: the mean of the squared errors over samples from that distribution.
 * - `elbo`: the squared error at the mean, plus β · KL divergence: its own training objective.
 * - `reconstructionProbability` (An & Cho 2015): how unlikely the row is, on average over samples, by a decoder that
 *   learns a variance for every feature beside its mean. It is trained on that likelihood, too. The paper's text estimates
 *   E[log p(x|z)], its algorithm 4 prints the mean of p itself; here it is the former, which does not underflow.
 */
export type VaeScore = (typeof VAE_SCORES)[number];

/** A variational autoencoder (Kingma & Welling 2014). */
export interface VaeSpec extends DetectorSpec {
  kind: 'vae';
  /** Hidden layers from the input to the latent distribution; the decoder mirrors them, unless it has layers of its own. */
  encoder: LayerSpec[];
  decoder?: LayerSpec[];
  /** Every unit is a normal distribution: the encoder gives its mean and the logarithm of its variance. */
  latent: { units: number };
  /** Always linear where the decoder learns a variance. */
  output: OutputActivation;
  /** Weight of the KL divergence (summed over latent units) against the reconstruction error (summed over features). */
  beta: number;
  /** Epochs over which β grows from nothing to its full size, in equal steps; 0 = it is there from the start. */
  warmUpEpochs: number;
  score: VaeScore;
  /** Samples per row for the scores that draw any. */
  samples: number;
}

/** What is composed of layers and trained. */
export type NetworkSpec = AutoencoderSpec | VaeSpec;

export const isNetwork = (spec: DetectorSpec): spec is NetworkSpec => 'encoder' in spec;

/** Whether its latent units are distributions. */
export const isVariational = (spec: NetworkSpec): spec is VaeSpec => 'beta' in spec;

export interface TrainingOptions {
  optimizer: OptimizerName;
  learningRate: number;
  batchSize: number;
  epochs: number;
  /** Penalty on the weights (not the biases): rate · Σ|w| and / or rate · Σw², added to the loss. */
  regularizer: { kind: RegularizerName; rate: number };
  /** Stop when the validation loss has not improved for this many epochs; 0 = never. The best weights are kept. */
  earlyStoppingPatience: number;
  /** Halve the learning rate when the validation loss has not improved for this many epochs; 0 = never. */
  plateauPatience: number;
}

/** How the threshold is chosen, always on validation rows. */
export type ThresholdRule =
  | { rule: 'percentile'; percentile: number }
  | { rule: 'meanSigma'; sigmas: number }
  | { rule: 'bestF1' }
  | { rule: 'bestAccuracy' }
  | { rule: 'cost'; falseAlarm: number; miss: number }
  | { rule: 'manual'; value: number };

/** Hidden layers from the latent layer to the output. */
export function decoderOf({ encoder, decoder }: Pick<NetworkSpec, 'encoder' | 'decoder'>): LayerSpec[] {
  return decoder ?? encoder.toReversed();
}

/** Everything that decides a result. Links, presets, saved runs and the command line all carry this one value. */
export interface Experiment<Spec extends DetectorSpec = DetectorSpec> {
  /** Whose defaults it began with: its link leaves these out, and baselines stand beside it as they did then. */
  version: Version;
  dataset: DatasetId;
  split: SplitName;
  /** Sets the split, the initial weights, the batch order, and every draw of a variational autoencoder. */
  seed: number;
  /** At most this many training rows; null = as many as there are. */
  trainingRows: number | null;
  /** Share of abnormal rows among the training rows, 0–0.7. */
  contamination: number;
  mixing: Mixing;
  /** Whether as large a share of the validation rows that pass for normal is abnormal, too, as where nobody has labels. */
  dirtyValidation: boolean;
  scaling: Scaling;
  detector: Spec;
  /** Of detectors that are trained; the others leave it alone. */
  training: TrainingOptions;
  threshold: ThresholdRule;
  engine: EngineChoice;
}

/** All of an experiment that a model depends on: everything but the threshold, which never touches it. */
export type Setup<Spec extends DetectorSpec = DetectorSpec> = Omit<Experiment<Spec>, 'threshold'>;

/** An experiment in two parts, so that a threshold under a hand moves without making new experiments. */
export interface Asked {
  experiment: Setup;
  threshold: ThresholdRule;
}

export const wholeOf = ({ experiment, threshold }: Asked): Experiment => ({ ...experiment, threshold });

export function partsOf({ threshold, ...experiment }: Experiment): Asked {
  return { experiment, threshold };
}

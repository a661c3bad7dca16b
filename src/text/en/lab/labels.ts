import type {
  Activation,
  EngineName,
  Mixing,
  OptimizerName,
  RegularizerName,
  Scaling,
  ThresholdRule,
} from '#core/experiment/experiment.ts';
import { detectors } from './detectors.ts';
import { setWords } from './sets.ts';

const dataset = (id: string): string => setWords(id).name;

/** @param split by its name; without words for it, that */
const split = (dataset: string, split: string): string => setWords(dataset).splits[split] ?? split;

const mixing: Record<Mixing, string> = {
  replace: 'Replace normal ones',
  add: 'Come on top of them',
};

const scaling: Record<Scaling, string> = {
  none: 'None',
  global: 'One scale for all',
  minmax: 'Each feature to 0–1',
  zscore: 'Each feature z-scored',
};

const optimizer: Record<OptimizerName, string> = {
  adam: 'Adam',
  adamax: 'Adamax',
  adadelta: 'Adadelta',
  adagrad: 'Adagrad',
  rmsprop: 'RMSprop',
  momentum: 'Momentum',
  sgd: 'SGD',
};

const regularizer: Record<RegularizerName, string> = {
  none: 'None',
  l1: 'L1',
  l2: 'L2',
  l1l2: 'L1 + L2',
};

const rule: Record<ThresholdRule['rule'], string> = {
  percentile: 'Percentile of normal',
  meanSigma: 'Mean + k deviations',
  bestF1: 'Best F1',
  bestAccuracy: 'Best accuracy',
  cost: 'Lowest cost',
  manual: 'By hand',
};

const activation: Record<Activation, string> = {
  relu: 'ReLU',
  leakyRelu: 'Leaky ReLU',
  elu: 'ELU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  linear: 'linear',
};

const engine: Record<EngineName, string> = {
  fusedWasm: 'Fused WASM',
  fusedJs: 'Fused JavaScript',
  fusedWebgpu: 'Fused WebGPU',
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WASM',
  cpu: 'CPU',
};

/** What the choices of an experiment are called on the page, in lists and in sentences alike. */
export const labels = {
  dataset,
  split,
  mixing,
  scaling,
  optimizer,
  regularizer,
  rule,
  detector: detectors.kinds,
  activation,
  engine,
};

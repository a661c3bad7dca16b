import { ACTIVATION_FUNCTIONS } from './activations.ts';
import { LAYER_KERNELS } from './layers.ts';
import { MEMORY } from './memory.ts';
import { DESCENT } from './optimizers.ts';
import { SCORE_KERNELS } from './scores.ts';
import { VARIATIONAL_KERNELS } from './variational.ts';

/** One module for all networks: what they differ in they are told by numbers, so that it is compiled once. */
export const SHADER = [MEMORY, ACTIVATION_FUNCTIONS, DESCENT, LAYER_KERNELS, VARIATIONAL_KERNELS, SCORE_KERNELS].join(
  '',
);

export const KERNEL_NAMES = [
  'gather',
  'forward',
  'backward',
  'update',
  'normalize',
  'normalizeBack',
  'sample',
  'sampleBack',
  'compareSurprisal',
  'score',
  'widen',
] as const;
export type KernelName = (typeof KERNEL_NAMES)[number];

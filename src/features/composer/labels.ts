import type { Activation } from '#core/experiment/experiment.ts';

export const ACTIVATION_LABELS: Record<Activation, string> = {
  relu: 'ReLU',
  leakyRelu: 'Leaky ReLU',
  elu: 'ELU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  linear: 'linear',
};

export const activationOptions = <T extends Activation>(names: readonly T[]) =>
  names.map((name) => ({ value: name, label: ACTIVATION_LABELS[name] }));

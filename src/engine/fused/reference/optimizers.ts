import type { OptimizerName } from '#core/experiment/experiment.ts';
import type { Floats } from '#core/network/floats.ts';

interface UpdateStep {
  learningRate: number;
  /** 1 at the first step. */
  count: number;
}

/** A rule by which gradients change weights. */
interface OptimizerRule {
  /** What each number that the rule remembers of a weight starts from. */
  slots: readonly number[];
  /** Changes weights and slots, which hold a number for each gradient. */
  update(weights: Floats, gradients: Floats, slots: readonly Floats[], step: UpdateStep): void;
}

/** Keeps divisions by zero away: Keras's value. */
const EPSILON = 1e-7;

/** Keras's defaults, but for the learning rate, which is the experiment's. */
export const OPTIMIZERS: Record<OptimizerName, OptimizerRule> = {
  sgd: {
    slots: [],
    update(weights, gradients, _, { learningRate }) {
      for (let i = 0; i < gradients.length; i++) weights[i]! -= gradients[i]! * learningRate;
    },
  },

  /** Polyak 1964: velocity ← 0.9 velocity + gradient. */
  momentum: {
    slots: [0],
    update(weights, gradients, [velocity], { learningRate }) {
      for (let i = 0; i < gradients.length; i++) {
        velocity![i] = velocity![i]! * 0.9 + gradients[i]!;
        weights[i]! -= velocity![i]! * learningRate;
      }
    },
  },

  /** Duchi, Hazan & Singer, JMLR 12, 2011. */
  adagrad: {
    slots: [0.1],
    update(weights, gradients, [sum], { learningRate }) {
      for (let i = 0; i < gradients.length; i++) {
        const gradient = gradients[i]!;
        sum![i]! += gradient * gradient;
        weights[i]! -= (gradient / root(sum![i]!)) * learningRate;
      }
    },
  },

  /** Tieleman & Hinton, lecture 6.5 of “Neural networks for machine learning”, 2012. */
  rmsprop: {
    slots: [0],
    update(weights, gradients, [square], { learningRate }) {
      for (let i = 0; i < gradients.length; i++) {
        const gradient = gradients[i]!;
        square![i] = average(square![i]!, gradient * gradient, 0.9);
        weights[i]! -= (gradient / root(square![i]!)) * learningRate;
      }
    },
  },

  /** Zeiler 2012, algorithm 1: the new average of squared gradients divides. */
  adadelta: {
    slots: [0, 0],
    update(weights, gradients, [square, change], { learningRate }) {
      for (let i = 0; i < gradients.length; i++) {
        const gradient = gradients[i]!;
        square![i] = average(square![i]!, gradient * gradient, 0.95);
        const step = gradient * (root(change![i]!) / root(square![i]!));
        change![i] = average(change![i]!, step * step, 0.95);
        weights[i]! -= step * learningRate;
      }
    },
  },

  /** Kingma & Ba 2015, algorithm 1, with the corrections of bias gathered in two numbers. */
  adam: {
    slots: [0, 0],
    update(weights, gradients, [mean, square], { learningRate, count }) {
      const correction = Math.sqrt(1 - 0.999 ** count);
      const rate = (learningRate * correction) / (1 - 0.9 ** count);
      for (let i = 0; i < gradients.length; i++) {
        const gradient = gradients[i]!;
        mean![i] = average(mean![i]!, gradient, 0.9);
        square![i] = average(square![i]!, gradient * gradient, 0.999);
        weights[i]! -= (mean![i]! / (Math.sqrt(square![i]!) + EPSILON * correction)) * rate;
      }
    },
  },

  /** Kingma & Ba 2015, algorithm 2. */
  adamax: {
    slots: [0, 0],
    update(weights, gradients, [mean, largest], { learningRate, count }) {
      const rate = learningRate / (1 - 0.9 ** count);
      for (let i = 0; i < gradients.length; i++) {
        const gradient = gradients[i]!;
        mean![i] = average(mean![i]!, gradient, 0.9);
        largest![i] = Math.max(largest![i]! * 0.999, Math.abs(gradient));
        weights[i]! -= (mean![i]! / (largest![i]! + EPSILON)) * rate;
      }
    },
  },
};

/** The running average that keeps the share `decay` of itself. */
function average(old: number, value: number, decay: number): number {
  return old + (value - old) * (1 - decay);
}

function root(x: number): number {
  return Math.sqrt(x + EPSILON);
}

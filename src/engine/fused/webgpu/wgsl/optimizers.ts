import { OPTIMIZERS, type OptimizerName } from '#core/experiment/experiment.ts';

const when = (name: OptimizerName) => `case ${OPTIMIZERS.indexOf(name)}u`;

/** The rules of the reference, each with the same sources. The second half of the slots is the optimiser's second slot. */
export const DESCENT = /* wgsl */ `
fn average(old: f32, value: f32, renewal: f32) -> f32 {
  return old + (value - old) * renewal;
}

/** Changes a weight, and what the optimiser remembers of it, by its gradient. */
fn descend(i: u32, gradient: f32) {
  let second = arrayLength(&slots) / 2 + i;
  var change = gradient;
  switch step.optimizer {
    ${when('momentum')}: {
      change = slots[i] * 0.9 + gradient;
      slots[i] = change;
    }
    ${when('adagrad')}: {
      let sum = slots[i] + gradient * gradient;
      slots[i] = sum;
      change = gradient / sqrt(sum + step.epsilon);
    }
    ${when('rmsprop')}: {
      let square = average(slots[i], gradient * gradient, 0.1);
      slots[i] = square;
      change = gradient / sqrt(square + step.epsilon);
    }
    ${when('adadelta')}: {
      let square = average(slots[i], gradient * gradient, 0.05);
      slots[i] = square;
      change = gradient * (sqrt(slots[second] + step.epsilon) / sqrt(square + step.epsilon));
      slots[second] = average(slots[second], change * change, 0.05);
    }
    ${when('adam')}: {
      let mean = average(slots[i], gradient, 0.1);
      let square = average(slots[second], gradient * gradient, 0.001);
      slots[i] = mean;
      slots[second] = square;
      change = mean / (sqrt(square) + step.epsilon);
    }
    ${when('adamax')}: {
      let mean = average(slots[i], gradient, 0.1);
      let largest = max(slots[second] * 0.999, abs(gradient));
      slots[i] = mean;
      slots[second] = largest;
      change = mean / (largest + step.epsilon);
    }
    default: {}
  }
  weights[i] -= change * step.rate;
}
`;

import { ACTIVATIONS, type Activation } from '#core/experiment/experiment.ts';
import { LEAKY_RELU_SLOPE } from '#core/network/activation.ts';

const when = (name: Activation) => `case ${ACTIVATIONS.indexOf(name)}u`;

/** The activations, and their slopes at x told from their value y there. */
export const ACTIVATION_FUNCTIONS = /* wgsl */ `
fn activate(activation: u32, x: f32) -> f32 {
  switch activation {
    ${when('relu')}: { return max(x, 0); }
    ${when('leakyRelu')}: { return select(${LEAKY_RELU_SLOPE} * x, x, x > 0); }
    ${when('elu')}: { return select(exp(x) - 1, x, x > 0); }
    ${when('tanh')}: {
      // WGSL's own may overflow on its way, as may a sigmoid that takes e to the power of a large number.
      let e = exp(-2 * abs(x));
      return sign(x) * (1 - e) / (1 + e);
    }
    ${when('sigmoid')}: {
      let e = exp(-abs(x));
      return select(e, 1.0, x > 0) / (1 + e);
    }
    default: { return x; }
  }
}

fn slope(activation: u32, y: f32) -> f32 {
  switch activation {
    ${when('relu')}: { return select(0.0, 1.0, y > 0); }
    ${when('leakyRelu')}: { return select(${LEAKY_RELU_SLOPE}, 1.0, y > 0); }
    // 1 above zero; below it eˣ, which is y + 1.
    ${when('elu')}: { return min(y, 0) + 1; }
    ${when('tanh')}: { return 1 - y * y; }
    ${when('sigmoid')}: { return y * (1 - y); }
    default: { return 1; }
  }
}
`;

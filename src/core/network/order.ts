import { kindOf, type LayerSpec } from '#core/experiment/experiment.ts';
import type { OrderMessage } from '#core/experiment/linkMessage.ts';

/**
 * What may follow what, in the one place that says so: a convolution or an LSTM needs a sequence before it, which is the input
 * or what a convolution gives; a dense layer and an LSTM give none. A decoder is the same read backwards.
 * @returns the first place where it is broken; null for hidden layers that fit
 */
export function brokenOrder(side: 'encoder' | 'decoder', layers: readonly LayerSpec[]): OrderMessage | null {
  for (const [i, layer] of layers.entries()) {
    const kind = kindOf(layer);
    const nearer = layers[side === 'encoder' ? i - 1 : i + 1];
    if (kind === 'dense' || nearer === undefined) continue;
    const other = kindOf(nearer);
    if (other !== 'convolution') return { say: 'noSequence', side, number: i + 1, kind, other };
  }
  return null;
}

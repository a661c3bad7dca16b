import type { Network } from '#core/network/network.ts';
import { counted, listed } from '../words.ts';

/** "140 → 32 → 16 → 4 → 16 → 32 → 140"; of a variational autoencoder "140 → 32 → 4 (μ, σ) → 32 → 140" */
export function shapeOf({ inputs, layers, variational }: Network): string {
  const shown = layers.map(({ role, units }) => {
    const inPairs = variational && (role === 'latent' || (role === 'output' && variational.learnsVariance));
    return inPairs ? `${units / 2} (μ, σ)` : units;
  });
  return [inputs, ...shown].join(' → ');
}

/**
 * Which layers have units that say nothing any more, as a sentence with a remedy; null when all units are alive.
 * @param dead per hidden layer, as in a frame
 */
export function deadUnitsSentence(network: Network, dead: readonly number[]): string | null {
  const silent = dead.flatMap((count, i) => (count > 0 ? [{ count, layer: network.layers[i]! }] : []));
  if (silent.length === 0) return null;
  const parts = silent.map(
    ({ count, layer }) => `${count} of ${counted(layer.units, UNITS)} in the ${nameOf(network, layer)}`,
  );
  const remedy = silent.some(({ layer }) => layer.activation === 'relu')
    ? 'ReLU units die when their sums are negative for every row: try tanh or leaky ReLU, or a lower learning rate.'
    : 'Their activations are saturated or switched off: try a lower learning rate or a weaker regulariser.';
  return `Dead, the same for every row: ${listed(parts)}. ${remedy}`;
}

const UNITS = { one: 'unit', many: 'units' };

function nameOf({ layers, latent }: Network, layer: Network['layers'][number]): string {
  const at = layers.indexOf(layer);
  if (at === latent) return 'latent layer';
  // The decoder's first layer mirrors the encoder's last.
  return at < latent ? `encoder’s layer ${at + 1}` : `decoder’s layer ${2 * latent - at + 1}`;
}

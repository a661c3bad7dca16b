import type { Network } from '#core/network/network.ts';
import { numbers } from '../locale.ts';

const { listed } = numbers;

/**
 * Which layers have units that say nothing any more, as a sentence with a remedy; null when all units are alive. The
 * latent units of a variational network are left out: they collapse rather than die, which the page says elsewhere.
 * @param dead per hidden layer, as in a frame
 */
export function deadUnits(network: Network, dead: readonly number[]): string | null {
  const { layers, latent, variational } = network;
  const silent = dead.flatMap((count, i) =>
    count > 0 && !(variational && i === latent) ? [{ count, at: i, layer: layers[i]! }] : [],
  );
  if (silent.length === 0) return null;
  const places = silent.map(({ count, at, layer }) => `${count} of ${layer.units} units in ${placeOf(network, at)}`);
  const remedy = silent.some(({ layer }) => layer.activation === 'relu')
    ? 'A ReLU dies when its sum is negative for every row: try tanh, leaky ReLU or a lower learning rate.'
    : 'They are saturated or switched off: try a lower learning rate or a weaker regulariser.';
  return `Dead units, the same for every row: ${listed(places)}. ${remedy}`;
}

/** "decoder layer 2", or "the decoder" where that is all of it. */
function placeOf({ layers, latent }: Network, at: number): string {
  if (at === latent) return 'the latent layer';
  const [side, number, of] =
    at < latent
      ? (['encoder', at + 1, latent] as const)
      : (['decoder', at - latent, layers.length - 2 - latent] as const);
  return of > 1 ? `${side} layer ${number}` : `the ${side}`;
}

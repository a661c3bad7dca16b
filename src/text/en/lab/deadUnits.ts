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
  const part = (name: string, isIn: (at: number) => boolean) => {
    const shares = silent
      .filter(({ at }) => isIn(at))
      .map(({ count, at, layer }) => `${count} of ${layer.units}${numberOf(network, at)}`);
    return shares.length > 0 ? [`${name} ${listed(shares)}`] : [];
  };
  const parts = [
    ...part('encoder', (at) => at < latent),
    ...part('latent', (at) => at === latent),
    ...part('decoder', (at) => at > latent),
  ];
  const remedy = silent.some(({ layer }) => layer.activation === 'relu')
    ? 'A ReLU dies when its sum is negative for every row: try tanh, leaky ReLU or a lower learning rate.'
    : 'They are saturated or switched off: try a lower learning rate or a weaker regulariser.';
  return `Dead units, the same for every row: ${parts.join('; ')}. ${remedy}`;
}

/** " in layer 2", where its side has more than one. */
function numberOf({ layers, latent }: Network, at: number): string {
  if (at === latent) return '';
  const [number, of] = at < latent ? [at + 1, latent] : [at - latent, layers.length - 2 - latent];
  return of > 1 ? ` in layer ${number}` : '';
}

import type { Frame } from '#core/frame.ts';
import type { Network } from '#core/network/network.ts';
import { listed } from '../words.ts';

/** What is wrong with the units of a frame's network, with remedies; null when they are all of use. */
export function troubleOf(network: Network, frame: Pick<Frame, 'deadUnits' | 'variational'>): string | null {
  // The units of a variational latent layer are means and spreads; whether they are of use is told by the divergence.
  const dead = network.variational ? frame.deadUnits.with(network.latent, 0) : frame.deadUnits;
  const sentences = [
    collapseSentence(network, frame.variational?.collapsedUnits ?? 0),
    deadUnitsSentence(network, dead),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ') || null;
}

function collapseSentence({ variational }: Network, collapsed: number): string | null {
  if (!variational || collapsed === 0) return null;
  return `${collapsed} of ${variational.units} latent units collapsed: they say the same of every row. Try a smaller β, or let it warm up.`;
}

/**
 * Which layers have units that say nothing any more, as a sentence with a remedy; null when all units are alive.
 * @param dead per hidden layer, as in a frame
 */
function deadUnitsSentence(network: Network, dead: readonly number[]): string | null {
  const { layers, latent } = network;
  const silent = dead.flatMap((count, i) => (count > 0 ? [{ count, at: i, layer: layers[i]! }] : []));
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

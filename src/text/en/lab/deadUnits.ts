import type { Layer, Network } from '#core/network/network.ts';
import { numbers } from '../locale.ts';

const { listed, percent } = numbers;

/**
 * What to say of a network that answers every row alike, in a sentence with a remedy.
 * @param spread how much its outputs vary, as a share of what the rows do
 * @param row what one row is called: "beat"
 */
export function allAlike({ layers }: Network, spread: number, row: string): string {
  const share = spread < 0.001 ? 'less than 0.1 %' : percent(spread, 1);
  return `Collapsed: whatever ${row} it is shown, this network answers nearly the same. Its outputs vary by ${share} of what the inputs do. ${remedyFor(layers)}`;
}

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
  const places = silent.map(
    ({ count, at, layer }) => `${count} of ${layer.to.channels} ${nounOf(layer)} in ${placeOf(network, at)}`,
  );
  return `Dead units, the same for every row: ${listed(places)}. ${remedyFor(silent.map(({ layer }) => layer))}`;
}

/** What there is as many of as a sequence has channels. */
const nounOf = ({ kind, to }: Layer) => (kind === 'lstm' || (kind === 'dense' && to.steps === 1) ? 'units' : 'filters');

const remedyFor = (layers: readonly Layer[]) =>
  layers.some((layer) => 'activation' in layer && layer.activation === 'relu')
    ? 'A ReLU dies when its sum is negative for every row: try tanh, leaky ReLU or a lower learning rate.'
    : 'Units are saturated or switched off: try a lower learning rate or a weaker regulariser.';

/** "decoder layer 2", or "the decoder" where that is all of it. */
function placeOf({ layers, latent }: Network, at: number): string {
  if (at === latent) return 'the latent layer';
  const [side, number, of] =
    at < latent
      ? (['encoder', at + 1, latent] as const)
      : (['decoder', at - latent, layers.length - 2 - latent] as const);
  return of > 1 ? `${side} layer ${number}` : `the ${side}`;
}

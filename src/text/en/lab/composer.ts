import type { Refusal } from '../../told.ts';
import { numbers } from '../locale.ts';

const { whole } = numbers;

const END_IS_FIXED = 'The data decide on this end of the network:';

/** Why the network stays as it is. */
function refusal(refused: Refusal): string {
  switch (refused.why) {
    case 'endHasUnits':
      return `${END_IS_FIXED} it has as many units as the data have features.`;
    case 'endStays':
      return `${END_IS_FIXED} it cannot be removed.`;
    case 'latentStays':
      return 'The latent layer is what the network is about; it cannot be removed.';
    case 'noSettings':
      return 'Only hidden layers have these settings.';
    case 'mostLayers':
      return `${refused.limit} hidden layers are the most that a side may have.`;
    case 'mostUnits':
      return `${whole(refused.limit)} units are the most for ${refused.of === 'latent' ? 'the latent layer' : 'a layer'}.`;
    case 'leastUnits':
      return `${refused.of === 'latent' ? 'The latent layer' : 'A layer'} needs ${whole(refused.limit)} unit at least.`;
  }
}

/** The network that is drawn, and the drawing that is worked. */
export const composer = {
  title: 'Network',
  board: 'The network, layer by layer',
  keys: {
    across:
      'Left and right arrows go from layer to layer, down and up through its units. Plus and minus change units, Insert adds a layer, Delete removes one, Enter opens its settings.',
    down: 'Up and down arrows go from layer to layer, right and left through its units. Plus and minus change units, Insert adds a layer, Delete removes one, Enter opens its settings.',
  },
  hint: 'Click a layer to change it, drag its lower edge for more or fewer units, or walk it with the arrow keys.',
  subject: 'how to change the network',
  mirrored: 'Mirrored',
  mirroredSubject: 'the mirrored decoder',
  refusal,
  /** @param change in the words of `change` */
  done: (change: string) => `${change[0]!.toUpperCase()}${change.slice(1)}.`,
  unit: (unit: number, units: number) => `Unit ${unit} of ${units}`,
  nudge: (by: 1 | -1, layer: string) => `One unit ${by > 0 ? 'more' : 'less'} in ${layer}`,
  addBetween: (before: string, behind: string) => `Add a layer between ${before} and ${behind}`,
  full: (limit: number) => `No more layers: ${limit} on a side are the most`,
  latentUnits: 'Latent units',
  /** The field with the latent units stands between these two. */
  squeezed: (inputs: number) => `${whole(inputs)} numbers squeeze through`,
  drawnAnew: (variational: boolean, weights: number) =>
    `${variational ? 'distributions ' : ''}and are drawn anew by ${whole(weights)} weights.`,
  signal: {
    mean: (noun: string) => `mean ${noun}`,
    row: (kind: 'normal' | 'abnormal', noun: string) => `${kind} ${noun}`,
    rebuilt: 'rebuilt',
  },
};

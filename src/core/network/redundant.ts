import type { Hop } from './hops.ts';
import { biasesOf } from './matrices.ts';
import type { DenseLayer } from './network.ts';
import type { PlannedLayer } from './plan.ts';

/** What may be added to all rows alike and changes nothing: nothing, the same to every step, or whatever it is. */
type Vanishing = 'nothing' | 'steady' | 'all';

/**
 * Finds the shifts of layers that change nothing, as `DenseLayer.redundant` says. A batch normalisation takes away what
 * its own layer's bias adds to every row, and what came through linear layers from further up, as long as nothing on the
 * way treats rows differently: no dropout, no sampling, no LSTM. Over several steps it takes away only what it adds to all of
 * them alike.
 * @param samples whether what the latent layer gives is drawn from
 */
export function redundantShifts(layers: readonly PlannedLayer[], samples: boolean): DenseLayer['redundant'][] {
  const found: DenseLayer['redundant'][] = [];
  let vanishesNext: Vanishing = 'nothing';
  for (const { role, hop, activation, dropout, batchNormalization } of [...layers].reverse()) {
    const handsOn = activation === 'linear' && dropout === 0 && !(samples && role === 'latent');
    const after: Vanishing = handsOn ? vanishesNext : 'nothing';
    const before: Vanishing = batchNormalization ? (hop.to.steps === 1 ? 'all' : 'steady') : after;
    found.unshift({
      bias: before === 'all' || (before === 'steady' && hasBiasPerChannel(hop)),
      beta: batchNormalization && after !== 'nothing',
    });
    vanishesNext = through(hop, before);
  }
  return found;
}

const hasBiasPerChannel = (hop: Hop) => hop.kind !== 'lstm' && biasesOf(hop) === hop.to.channels;

/** What vanishes before a hop, by what does behind it. */
function through(hop: Hop, behind: Vanishing): Vanishing {
  if (hop.kind === 'lstm') return 'nothing';
  return behind === 'steady' && !keepsSteady(hop) ? 'nothing' : behind;
}

/** Whether what is the same at every step still is so behind a hop: where no window reaches over an end. */
function keepsSteady(hop: Hop): boolean {
  switch (hop.kind) {
    case 'convolution':
      return (hop.to.steps - 1) * hop.stride + hop.kernelSize <= hop.from.steps;
    case 'transposed':
      return hop.kernelSize === 1 && hop.stride === 1;
    default:
      return false;
  }
}

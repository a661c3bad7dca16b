import type { DenseLayer } from './network.ts';

type Layer = Pick<DenseLayer, 'role' | 'activation' | 'dropout' | 'batchNormalization'>;

/**
 * Finds the shifts of layers that change nothing, as `DenseLayer.redundant` says. A batch normalisation takes away what
 * its own layer's bias adds to every row, and what came through linear layers from further up, as long as nothing on the
 * way treats rows differently: no dropout, no sampling.
 * @param samples whether what the latent layer gives is drawn from
 */
export function redundantShifts(layers: readonly Layer[], samples: boolean): DenseLayer['redundant'][] {
  const found: DenseLayer['redundant'][] = [];
  let vanishesNext = false;
  for (const { role, activation, dropout, batchNormalization } of [...layers].reverse()) {
    const handsOn = activation === 'linear' && dropout === 0 && !(samples && role === 'latent');
    const vanishes: boolean = handsOn && vanishesNext;
    const isNormalized = batchNormalization !== null;
    found.unshift({ bias: isNormalized || vanishes, beta: isNormalized && vanishes });
    vanishesNext = isNormalized || vanishes;
  }
  return found;
}

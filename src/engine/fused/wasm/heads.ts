import { type DenseLayer, denseLayers, type Network } from '#core/network/network.ts';

/**
 * What the kernels take for a layer: units that lie side by side. A layer that gives distributions has two, of its means
 * and of its log variances, which read the same; every other layer has one.
 */
export interface Head {
  layer: DenseLayer;
  /** Units that are there. */
  units: number;
  /** The first of the layer's units that is in here. */
  first: number;
  logVariances: boolean;
}

export function headsOf(network: Network): Head[] {
  const { variational } = network;
  return denseLayers(network).flatMap((layer) => {
    const { role, units } = layer;
    const distributes = role === 'latent' ? variational !== null : role === 'output' && variational?.learnsVariance;
    if (!distributes) return [{ layer, units, first: 0, logVariances: false }];
    const half = { layer, units: units / 2 };
    return [
      { ...half, first: 0, logVariances: false },
      { ...half, first: units / 2, logVariances: true },
    ];
  });
}

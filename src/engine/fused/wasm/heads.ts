import { biasesOf, matricesOf } from '#core/network/matrices.ts';
import type { Layer, Network } from '#core/network/network.ts';

/**
 * What the kernels take for a layer: units that lie side by side. A layer that gives distributions has two, of its means
 * and of its log variances, which read the same; every other layer has one.
 */
export interface Head {
  layer: Layer;
  /** Units that are there. */
  units: number;
  /** Which of so many equal parts of the layer this is. */
  part: 0 | 1;
  parts: 1 | 2;
  logVariances: boolean;
}

export function headsOf({ layers, variational }: Network): Head[] {
  return layers.flatMap((layer): Head[] => {
    const { role, units } = layer;
    const distributes = role === 'latent' ? variational !== null : role === 'output' && variational?.learnsVariance;
    if (!distributes) return [{ layer, units, part: 0, parts: 1, logVariances: false }];
    const half = { layer, units: units / 2, parts: 2 } as const;
    return [
      { ...half, part: 0, logVariances: false },
      { ...half, part: 1, logVariances: true },
    ];
  });
}

/** Rows of weights: where they lie in the network's flat vector, and how the kernels have their columns. */
export interface WeightRows {
  at: number;
  /** From one row to the next in the flat vector. */
  stride: number;
  rows: number;
  columns: number;
  /** So many times `columns` lie side by side, each of which the kernels fill up to whole panels: an LSTM's gates. */
  groups: number;
}

/** A head's weight matrices; of an LSTM each direction's kernel and recurrent kernel. */
export function matricesOfHead({ layer, part, parts }: Head): WeightRows[] {
  const groups = groupsOf(layer);
  return matricesOf(layer).map(({ at, rows, columns }) => ({
    at: at + (part * columns) / parts,
    stride: columns,
    rows,
    columns: columns / (parts * groups),
    groups,
  }));
}

/** A head's biases; of an LSTM each direction's. */
export function biasesOfHead({ layer, part, parts }: Head): WeightRows[] {
  const groups = groupsOf(layer);
  if (layer.kind === 'lstm')
    return layer.directions.map(({ bias }) => ({ at: bias, stride: 0, rows: 1, columns: layer.cells, groups }));
  const columns = biasesOf(layer) / parts;
  return [{ at: layer.bias + part * columns, stride: 0, rows: 1, columns, groups }];
}

const groupsOf = (layer: Layer) => (layer.kind === 'lstm' ? 4 : 1);

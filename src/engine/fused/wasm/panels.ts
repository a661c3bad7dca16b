import type { DenseLayer, Network } from '#core/network/network.ts';
import { type LayerPlaces, type Layout, paddedColumns } from './layout.ts';

/** Copies the network's flat weights into the kernels' memory. */
export function writeWeights(floats: Float32Array, network: Network, layout: Layout, weights: Float32Array): void {
  for (const [i, layer] of network.layers.entries()) {
    const places = layout.layers[i]!;
    forEachPanelRow(layer, places, (flat, panel, columns) => floats.set(weights.subarray(flat, flat + columns), panel));
    for (const [flat, place] of vectorsOf(layer, places)) {
      floats.set(weights.subarray(flat, flat + layer.units), place / 4);
    }
  }
}

/** The network's flat weights, out of the kernels' memory. */
export function readWeights(floats: Float32Array, network: Network, layout: Layout): Float32Array {
  const weights = new Float32Array(network.total);
  for (const [i, layer] of network.layers.entries()) {
    const places = layout.layers[i]!;
    forEachPanelRow(layer, places, (flat, panel, columns) =>
      weights.set(floats.subarray(panel, panel + columns), flat),
    );
    for (const [flat, place] of vectorsOf(layer, places)) {
      weights.set(floats.subarray(place / 4, place / 4 + layer.units), flat);
    }
  }
  return weights;
}

/** Visits the kernel in pieces of up to eight columns of a row: index in the flat weights, index in memory, columns. */
function forEachPanelRow(
  { inputs, units, kernel }: DenseLayer,
  places: LayerPlaces,
  visit: (flat: number, panel: number, columns: number) => void,
): void {
  for (let unit = 0; unit < units; unit += 8) {
    const columns = Math.min(8, units - unit);
    const panel = places.kernel / 4 + paddedColumns(inputs) * unit;
    for (let input = 0; input < inputs; input++) visit(kernel + input * units + unit, panel + input * 8, columns);
  }
}

/** Index in the flat weights and place in memory of each vector of as many numbers as there are units. */
function vectorsOf({ bias, batchNormalization }: DenseLayer, places: LayerPlaces): [flat: number, place: number][] {
  if (batchNormalization === null) return [[bias, places.bias]];
  const { gamma, beta, movingMean, movingVariance } = batchNormalization;
  return [
    [bias, places.bias],
    [gamma, places.gamma],
    [beta, places.beta],
    [movingMean, places.movingMean],
    [movingVariance, places.movingVariance],
  ];
}

/** Copies rows of data (row-major) into memory, each filled up to whole panels. */
export function writeRows(floats: Float32Array, place: number, rows: Float32Array, features: number): void {
  const width = paddedColumns(features);
  if (width === features) {
    floats.set(rows, place / 4);
    return;
  }
  for (let from = 0, to = place / 4; from < rows.length; from += features, to += width) {
    for (let i = 0; i < features; i++) floats[to + i] = rows[from + i]!;
  }
}

import type { Network } from '#core/network/network.ts';
import { type Head, headsOf } from './heads.ts';
import { type LayerPlaces, type Layout, paddedColumns } from './layout.ts';

/** Copies the network's flat weights into the kernels' memory. */
export function writeWeights(floats: Float32Array, network: Network, layout: Layout, weights: Float32Array): void {
  forEachPiece(network, layout, (flat, place, count) => copy(weights, flat, floats, place, count));
}

/** The network's flat weights, out of the kernels' memory. */
export function readWeights(floats: Float32Array, network: Network, layout: Layout): Float32Array {
  const weights = new Float32Array(network.total);
  forEachPiece(network, layout, (flat, place, count) => copy(floats, place, weights, flat, count));
  return weights;
}

/** For pieces of a few numbers: making a view of each takes longer than copying it. */
function copy(from: Float32Array, start: number, to: Float32Array, place: number, count: number): void {
  for (let i = 0; i < count; i++) to[place + i] = from[start + i]!;
}

/** Takes a piece that lies together on both sides: index in the flat weights, index in memory, how many numbers. */
type Visit = (flat: number, place: number, count: number) => void;

function forEachPiece(network: Network, layout: Layout, visit: Visit): void {
  for (const [i, head] of headsOf(network).entries()) {
    const places = layout.layers[i]!;
    forEachPanelRow(head, places, visit);
    for (const [flat, place] of vectorsOf(head, places)) visit(flat + head.first, place / 4, head.units);
  }
}

/** Visits the kernel in pieces of up to eight columns of a row. */
function forEachPanelRow({ layer, units, first }: Head, places: LayerPlaces, visit: Visit): void {
  const { inputs, kernel } = layer;
  for (let unit = 0; unit < units; unit += 8) {
    const columns = Math.min(8, units - unit);
    const panel = places.kernel / 4 + paddedColumns(inputs) * unit;
    for (let input = 0; input < inputs; input++) {
      visit(kernel + input * layer.units + first + unit, panel + input * 8, columns);
    }
  }
}

/** Index in the flat weights and place in memory of each vector of as many numbers as the layer has units. */
function vectorsOf(
  { layer: { bias, batchNormalization } }: Head,
  places: LayerPlaces,
): [flat: number, place: number][] {
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

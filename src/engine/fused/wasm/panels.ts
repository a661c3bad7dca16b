import type { Network } from '#core/network/network.ts';
import { biasesOfHead, type Head, headsOf, matricesOfHead, type WeightRows } from './heads.ts';
import type { LayerPlaces, Layout } from './layout.ts';
import { paddedColumns } from './padding.ts';

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
    matricesOfHead(head).forEach((matrix, at) => {
      forEachPanelRow(matrix, places.matrices[at]!, paddedColumns(matrix.rows), visit);
    });
    biasesOfHead(head).forEach((biases, at) => {
      forEachPanelRow(biases, places.biases[at]!, 1, visit);
    });
    for (const [flat, place] of normalizationOf(head, places)) visit(flat, place / 4, head.layer.to.channels);
  }
}

/** Visits weights in pieces of up to eight columns of a row. @param padded rows that lie in each panel */
function forEachPanelRow(
  { at, stride, rows, columns, groups }: WeightRows,
  place: number,
  padded: number,
  visit: Visit,
): void {
  for (let group = 0; group < groups; group++) {
    for (let column = 0; column < columns; column += 8) {
      const panel = place / 4 + padded * (group * paddedColumns(columns) + column);
      const count = Math.min(8, columns - column);
      for (let row = 0; row < rows; row++) {
        visit(at + row * stride + group * columns + column, panel + row * 8, count);
      }
    }
  }
}

/** Index in the flat weights and place in memory of each of batch normalisation's vectors. */
function normalizationOf(
  { layer: { batchNormalization } }: Head,
  places: LayerPlaces,
): [flat: number, place: number][] {
  if (batchNormalization === null) return [];
  const { gamma, beta, movingMean, movingVariance } = batchNormalization;
  return [
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

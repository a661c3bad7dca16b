import { nearest } from '#core/neighbours/nearest.ts';
import type { NeighbourIndex } from '#core/neighbours/neighbourIndex.ts';
import { asMeasured, type Look } from './look.ts';
import { placesByRow } from './neighbourParts.ts';

/** The k rows of an index nearest to the row that is looked at, to be drawn. */
export function neighbourRows(index: NeighbourIndex, k: number, look: Look) {
  const { features, x } = index;
  const placeOf = placesByRow(index);
  const found = nearest(index, look.row, 1, k);
  const rows = new Float32Array(k * features);
  found.rows.forEach((row, i) => {
    const place = placeOf[row]! * features;
    rows.set(x.subarray(place, place + features), i * features);
  });
  return {
    found,
    rows: asMeasured(look, rows),
    distances: found.squares.map(Math.sqrt),
  };
}

import { nearest } from '#core/neighbours/nearest.ts';
import type { NeighbourIndex } from '#core/neighbours/neighbourIndex.ts';
import { gather } from './gather.ts';
import { asMeasured, type Look } from './look.ts';

/** The k rows of an index nearest to the row that is looked at, to be drawn. */
export function neighbourRows(index: NeighbourIndex, k: number, look: Look) {
  const { features, x } = index;
  const found = nearest(index, look.row, 1, k);
  return {
    found,
    rows: asMeasured(look, gather(x, features, found.rows)),
    distances: found.squares.map(Math.sqrt),
  };
}

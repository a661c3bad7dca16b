import { TellingError } from '#core/message.ts';
import type { Network } from '#core/network/network.ts';
import { type BatchLayout, type Layout, planBatches } from './layout.ts';

/** Rows that go through dense layers at once, and the most of any: what they leave fits into a near cache. */
const MOST_ROWS = 64;
const FEWEST_ROWS = 8;

/** Room in a near cache, in bytes. What layers that see order leave of 64 rows may be many times as much. */
const NEAR_CACHE = 1.5 * 2 ** 20;

/** The most that a task may take: pages have a few gigabytes, of which a browser may give less. */
const MOST_BYTES = 2 ** 30;

/** How many rows go through the layers at once where nothing else says so. */
export function rowsForCache(network: Network): number {
  if (network.layers.every(({ kind }) => kind === 'dense')) return MOST_ROWS;
  const bytesOfRow = planBatches(network, { end: 0 }, MOST_ROWS).end / MOST_ROWS;
  const rows = Math.floor(NEAR_CACHE / bytesOfRow / 4) * 4;
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, rows));
}

/** Room for so many rows at once. @throws TellingError where it would be too much */
export function roomFor(network: Network, layout: Layout, rowsAtOnce: number): BatchLayout {
  const batch = planBatches(network, layout, rowsAtOnce);
  if (batch.end > MOST_BYTES) {
    throw new TellingError({ say: 'batchTooLarge', rows: rowsAtOnce, bytes: batch.end, most: MOST_BYTES });
  }
  return batch;
}

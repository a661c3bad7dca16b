/**
 * Moves labels apart along one direction, as little as may be, so that neighbours stand at least `gap` apart and all
 * stay between `low` and `high`. Keeps their order; the result is in the order given.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  const placed: number[] = [];
  for (const [rank, i] of order.entries()) {
    placed.push(Math.max(wanted[i]!, rank === 0 ? low : placed[rank - 1]! + gap));
  }
  // Whoever was pushed out at the end pushes back.
  for (let rank = placed.length - 1; rank >= 0; rank--) {
    const most = rank === placed.length - 1 ? high : placed[rank + 1]! - gap;
    placed[rank] = Math.min(placed[rank]!, most);
  }
  const result: number[] = new Array(wanted.length);
  for (const [rank, i] of order.entries()) result[i] = placed[rank]!;
  return result;
}

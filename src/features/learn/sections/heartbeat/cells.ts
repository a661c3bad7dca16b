import { DOMAIN } from '../../beats.ts';

/** How the numbers of a beat are shown: as measured, or each from 0 to 1 over the training beats. */
export type CellScaling = 'measured' | 'minmax';

/** How full each cell is, from 0 to 1, and what empty and full stand for. What lies beyond is as empty or full as can be. */
export function cellsOf(
  beat: Float32Array,
  low: Float32Array,
  high: Float32Array,
  scaling: CellScaling,
): { shares: Float32Array; from: string; to: string } {
  const [least, most] = DOMAIN;
  const shares = beat.map((value, i) => {
    const share =
      scaling === 'measured' ? (value - least) / (most - least) : (value - low[i]!) / (high[i]! - low[i]! || 1);
    return Math.min(1, Math.max(0, share));
  });
  return scaling === 'measured' ? { shares, from: `−${-least}`, to: String(most) } : { shares, from: '0', to: '1' };
}

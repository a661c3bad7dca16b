import { scaleLinear, scaleSymlog } from 'd3-scale';

/** From this size on, a feature's values (bytes, say) are crowded near zero unless equal factors get equal widths. */
const WIDE = 1000;

/** Where a value stands between a feature's lowest and highest, 0 to 1; what lies beyond stands at the end. */
export function featurePosition(value: number, low: number, high: number): number {
  if (!(high > low)) return 0.5;
  const wide = Math.max(Math.abs(low), Math.abs(high)) > WIDE;
  const scale = wide ? scaleSymlog([low, high], [0, 1]) : scaleLinear([low, high], [0, 1]);
  return scale.clamp(true)(value);
}

/** Features in the order of their errors, largest first; equal ones as they are listed. */
export function worstFirst(errors: ArrayLike<number>): number[] {
  return Array.from(errors, (_, i) => i).sort((a, b) => errors[b]! - errors[a]! || a - b);
}

/** Each error as a share of all of them; all 0 when there is no error to share. */
export function sharesOf(errors: ArrayLike<number>): number[] {
  const all = Array.from(errors, (error) => Math.max(0, error));
  const total = all.reduce((sum, error) => sum + error, 0);
  return all.map((error) => (total > 0 ? error / total : 0));
}

import type { RuleFinding } from '#core/statistics/singleValue.ts';

/** How far beyond the values an axis goes to show where what is usual ends, as a share of their range. */
const MARGIN = 0.35;

/**
 * From where to where an axis goes that shows a value among others, and of what each rule calls usual as much as leaves
 * these in sight.
 */
export function valueDomain(
  value: number,
  others: ArrayLike<number>,
  findings: readonly Pick<RuleFinding, 'usual'>[],
): readonly [low: number, high: number] {
  let [low, high] = [value, value];
  for (let i = 0; i < others.length; i++) {
    if (others[i]! < low) low = others[i]!;
    if (others[i]! > high) high = others[i]!;
  }
  const room = MARGIN * (high - low || Math.abs(value) || 1);
  const ends = findings.flatMap(({ usual }) => usual ?? []);
  const from = Math.max(low - room, Math.min(low, ...ends));
  const to = Math.min(high + room, Math.max(high, ...ends));
  // No mark stands on the very end.
  const edge = 0.04 * (to - from || 1);
  return [from - edge, to + edge];
}

import type { Members } from '#core/learnt/members.ts';

/** Scores that far out, in standard deviations of normal ones, stand at the end. */
const FARTHEST = 12;

/** From where to where what members say is drawn: ranks from none to all, scores from the least usual to the row's own. */
export function memberScale({ combine, members }: Members): readonly [low: number, high: number] {
  if (combine !== 'meanScore') return [0, 1];
  const low = Math.min(...members.map(({ usual, standardized }) => Math.min(usual[0]!, standardized)));
  const high = Math.max(...members.map(({ usual, standardized }) => Math.max(usual.at(-1)!, standardized)));
  return [Math.max(-FARTHEST, low), Math.min(FARTHEST, high)];
}

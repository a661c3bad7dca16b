import { amount } from '../words.ts';

/** What the challenge goes by: how far the drawn shape is from normal beats, and what the network says. */
export interface Attempt {
  /** Mean squared distance of the normalised drawing from the nearest normal training beat, in scaled units. */
  distance: number;
  /** Beyond this it is clearly abnormal. */
  yardstick: number;
  score: number;
  threshold: number;
}

export interface Progress {
  abnormal: boolean;
  slips: boolean;
  /** How it stands, and what to try next. */
  words: string;
}

/** How an attempt to fool the network stands. */
export function progressOf({ distance, yardstick, score, threshold }: Attempt): Progress {
  const abnormal = distance > yardstick;
  const slips = score <= threshold;
  return { abnormal, slips, words: wordsFor(abnormal, slips, distance / yardstick, score / threshold) };
}

function wordsFor(abnormal: boolean, slips: boolean, far: number, loud: number): string {
  if (abnormal && slips) {
    return 'Done: no normal beat looks like this, and yet it passes. You have found a blind spot: the network can redraw more than it was ever shown.';
  }
  if (abnormal) {
    return `Clearly abnormal (${amount(far)} × as far as it takes), but caught at ${amount(loud)} × the threshold. Bring your line nearer to the green one, or begin from what was rebuilt.`;
  }
  const missing = `It is too like a normal beat: ${amount(far)} of the distance it takes.`;
  return slips ? `It passes, but so it should. ${missing}` : `Caught, and not even abnormal. ${missing}`;
}

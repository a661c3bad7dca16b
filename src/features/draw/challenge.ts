import { timesThreshold } from '../verdict.ts';
import { amount } from '../words.ts';

/** What the challenge goes by: how far the drawn shape is from normal beats, and what the network says. */
export interface Attempt {
  /** Mean squared distance of the normalised drawing from the nearest normal training beat, in scaled units. */
  distance: number;
  /** Beyond this it is clearly abnormal. */
  yardstick: number;
  score: number;
  threshold: number;
  /** Whether the network's own line was taken on the way. */
  helped: boolean;
}

export interface Progress {
  abnormal: boolean;
  slips: boolean;
  /** How it stands, and what to try next. */
  words: string;
}

/** How an attempt to fool the network stands. */
export function progressOf({ distance, yardstick, score, threshold, helped }: Attempt): Progress {
  const abnormal = distance > yardstick;
  const slips = score <= threshold;
  const met = abnormal && slips;
  return {
    abnormal,
    slips,
    words: met ? doneWords(helped) : hint(abnormal, slips, distance / yardstick, timesThreshold(score, threshold)),
  };
}

function doneWords(helped: boolean): string {
  const found =
    'Normal beats do not look like this, and yet it passes. You have found a blind spot: the network can redraw more than it was ever shown.';
  return helped ? `Done, along the network’s own line. ${found} Can you do it without “Rebuilt”?` : `Done. ${found}`;
}

function hint(abnormal: boolean, slips: boolean, far: number, loud: string): string {
  if (abnormal) {
    return `Clearly abnormal (${amount(far)} × as far as it takes), but caught at ${loud}. Bring your line nearer to the green one, or see what “Rebuilt” does.`;
  }
  // Rounded down: what is not far enough must not read as if it were.
  const missing = `It is too like a normal beat: ${Math.floor(100 * far)} % of the distance it takes.`;
  return slips ? `It passes, but so it should. ${missing}` : `Caught, and not even abnormal. ${missing}`;
}

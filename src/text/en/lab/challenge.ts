import { numbers } from '../locale.ts';
import { verdict } from './verdict.ts';

/** How an attempt to fool the network stands. */
interface Standing {
  abnormal: boolean;
  slips: boolean;
  /** How far it is from normal beats, as a multiple of what it takes. */
  far: number;
  score: number;
  threshold: number;
  /** Whether the network's own line was taken on the way. */
  helped: boolean;
}

/** How it stands, and what to try next. */
function standing({ abnormal, slips, far, score, threshold, helped }: Standing): string {
  if (abnormal && slips) return done(helped);
  if (abnormal) {
    return `Clearly abnormal (${numbers.amount(far)} × as far as it takes), but caught at ${verdict.times(score, threshold)}. Bring your line nearer to the green one, or see what “Rebuilt” does.`;
  }
  // Rounded down: what is not far enough must not read as if it were.
  const missing = `It is too like a normal beat: ${Math.floor(100 * far)} % of the distance it takes.`;
  return slips ? `It passes, but so it should. ${missing}` : `Caught, and not even abnormal. ${missing}`;
}

function done(helped: boolean): string {
  const found =
    'Normal beats do not look like this, and yet it passes. You have found a blind spot: the network can redraw more than it was ever shown.';
  return helped ? `Done, along the network’s own line. ${found} Can you do it without “Rebuilt”?` : `Done. ${found}`;
}

/** Fool the network. */
export const challenge = {
  title: 'Challenge: slip under the threshold',
  lead: 'Draw a beat that is clearly abnormal, yet passes. Clearly abnormal: its shape, normalised, is further from every normal training beat than 99 % of normal test beats are.',
  measuring: 'Measuring how far normal beats are from each other …',
  begin: 'Draw something, or start from a beat.',
  abnormal: 'Clearly abnormal',
  slips: 'Under the threshold',
  goal: (goal: string, met: boolean) => `${goal}: ${met ? 'yes' : 'not yet'}`,
  standing,
};

import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { a } from './article.ts';
import { evaluation } from './evaluation.ts';

/** How an attempt to fool the detector stands. */
interface Standing {
  abnormal: boolean;
  slips: boolean;
  /** How far it is from normal rows, as a multiple of what it takes. */
  far: number;
  score: number;
  threshold: number;
  /** Whether the detector's own line was taken on the way. */
  helped: boolean;
}

/** How it stands, and what to try next. */
function standing({ abnormal, slips, far, score, threshold, helped }: Standing, noun: RowNoun): string {
  if (abnormal && slips) return done(helped, noun);
  if (abnormal) {
    return `Clearly abnormal (${numbers.amount(far)} × as far as it takes), but caught at ${evaluation.times(score, threshold)}. Bring your line nearer to the green one, or see what “Rebuilt” does.`;
  }
  // Rounded down: what is not far enough must not read as if it were.
  const missing = `It is too like a normal ${noun.one}: ${Math.floor(100 * far)} % of the distance it takes.`;
  return slips ? `It passes, but so it should. ${missing}` : `Caught, and not even abnormal. ${missing}`;
}

function done(helped: boolean, { many }: RowNoun): string {
  const found = `Normal ${many} do not look like this, and yet it passes. You have found a blind spot: the detector takes for normal what it was never shown.`;
  return helped ? `Done, along the detector’s own line. ${found} Can you do it without “Rebuilt”?` : `Done. ${found}`;
}

/** Fool the detector. */
export const challenge = {
  title: 'Challenge: slip under the threshold',
  /** @param normalized whether the rows are, and so the drawing before it is compared with them */
  lead: ({ one, many }: RowNoun, normalized: boolean) =>
    `Draw ${a(one)} that is clearly abnormal, yet passes. Clearly abnormal: its shape${normalized ? ', normalised,' : ''} is further from every normal training ${one} than 99 % of normal test ${many} are.`,
  measuring: ({ many }: RowNoun) => `Measuring how far normal ${many} are from each other …`,
  begin: ({ one }: RowNoun) => `Draw something, or start from ${a(one)}.`,
  abnormal: 'Clearly abnormal',
  slips: 'Under the threshold',
  goal: (goal: string, met: boolean) => `${goal}: ${met ? 'yes' : 'not yet'}`,
  standing,
};

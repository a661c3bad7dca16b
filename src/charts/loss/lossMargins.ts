import type { Text } from '#text/text.ts';
import type { Series } from '../series.ts';

const MARGIN = { top: 8, right: 0, bottom: 40, left: 46 };
/** Height of a note above the plot, in pixels. */
const NOTE = 16;
/** From the end of a line to its name, and about as wide as a letter is, in pixels. */
export const TO_NAME = 8;
const LETTER = 7.4;

interface NamedLosses extends Series {
  losses: readonly unknown[];
}

export interface Margins extends Record<keyof typeof MARGIN, number> {
  /** Of a longer name so many letters. */
  letters: number;
}

/** Room for names right of the plot, and above it for a note where there is one. */
export function marginsOf(
  series: readonly NamedLosses[],
  adjustedAt: readonly number[],
  text: Text['charts']['loss'],
  letters: number,
): Margins {
  const others = series.filter(({ role, losses }) => role !== 'own' && losses.length > 0);
  const names = [...Object.values(text.series), ...others.map(({ name }) => name)];
  const longest = Math.min(letters, Math.max(...names.map((name) => name.length)));
  return {
    ...MARGIN,
    top: MARGIN.top + (adjustedAt.length > 0 ? NOTE : 0),
    right: TO_NAME + LETTER * longest,
    letters,
  };
}

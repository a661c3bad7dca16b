import type { World } from './world.ts';

/** A fact that the page states, and what proves it. */
export interface Claim {
  /** A stretch of a sentence as it stands in the text, its marks left out and `…` where a number or word comes in. */
  says: string;
  by: Proof;
}

/**
 * - `measured`: computed anew by the test from the prepared rows and what the data step made of them; all values must lie
 *   within the bounds, which say how exactly the sentence means it. Only of real rows.
 * - `command`: needs new training; what a command of ours printed, and when to doubt it.
 * - `test`: a test of ours that fails when it is no longer so.
 * - `design`: how a figure or rule of ours is made; the file that makes it so.
 * - `source`: published; where.
 * - `meaning`: what a word means, or what follows by arithmetic.
 */
export type Proof =
  | { kind: 'measured'; values: (world: World) => number | readonly number[]; from: number; to: number }
  | { kind: 'command'; run: string; came: string }
  | { kind: 'test'; file: string; name: string }
  | { kind: 'design'; file: string }
  | { kind: 'source'; cite: string }
  | { kind: 'meaning'; because: string };

export const measured = (
  says: string,
  values: (world: World) => number | readonly number[],
  [from, to]: readonly [number, number],
): Claim => ({ says, by: { kind: 'measured', values, from, to } });

export const command = (says: string, run: string, came: string): Claim => ({
  says,
  by: { kind: 'command', run, came },
});

export const test = (says: string, file: string, name: string): Claim => ({ says, by: { kind: 'test', file, name } });

export const design = (says: string, file: string): Claim => ({ says, by: { kind: 'design', file } });

export const source = (says: string, cite: string): Claim => ({ says, by: { kind: 'source', cite } });

export const meaning = (says: string, because: string): Claim => ({ says, by: { kind: 'meaning', because } });

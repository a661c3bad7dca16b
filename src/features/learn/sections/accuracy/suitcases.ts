import { createRandom } from '#core/random/random.ts';

/** Suitcases at the scanner, and how many of them hold something forbidden. */
export const SUITCASES = 1000;
export const FORBIDDEN = 50;

/** What a scanner does: how many of the forbidden cases it stops, and how many of the harmless ones. */
export interface Scanner {
  stopped: number;
  held: number;
}

/** The four things that can happen to a suitcase. */
export type Fate = 'passed' | 'heldUp' | 'missed' | 'stopped';

/** Their places on the belt, forbidden ones first, each kind in the order in which a scanner comes to stop it. */
const ORDER = createRandom(50).fork('suitcases').permutation(SUITCASES);

/** The place of every suitcase on the belt, by what happens to it. */
export function fates({ stopped, held }: Scanner): Record<Fate, Uint32Array> {
  return {
    stopped: ORDER.slice(0, stopped),
    missed: ORDER.slice(stopped, FORBIDDEN),
    heldUp: ORDER.slice(FORBIDDEN, FORBIDDEN + held),
    passed: ORDER.slice(FORBIDDEN + held),
  };
}

/** The same as counts. */
export const countsOf = ({ stopped, held }: Scanner) => ({
  tp: stopped,
  fn: FORBIDDEN - stopped,
  fp: held,
  tn: SUITCASES - FORBIDDEN - held,
});

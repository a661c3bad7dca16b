/** A unit whose output varies by less than this share of it says nothing about the rows. */
const DEAD_SPREAD = 1e-6;

/** Whether a unit with these lowest and highest outputs over some rows is dead. */
export function isDead(lowest: number, highest: number): boolean {
  return highest - lowest <= DEAD_SPREAD * Math.max(Math.abs(lowest), Math.abs(highest));
}

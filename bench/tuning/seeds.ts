const from = (first: number): readonly number[] => Array.from({ length: 10 }, (_, i) => first + i);

/** Seeds that settings are chosen by, and no others. */
export const TUNING_SEEDS = from(1001);

/** Seeds that figures are reported of: nothing is ever chosen by them. */
export const REPORT_SEEDS = [...from(1), ...from(101)];

/** What is to be said with figures of seeds that settings are chosen by; null of other seeds. */
export function tuningWarning(seeds: readonly number[]): string | null {
  const tuned = seeds.filter((seed) => TUNING_SEEDS.includes(seed));
  if (tuned.length === 0) return null;
  const named = tuned.length === 1 ? `Seed ${tuned[0]} is` : `Seeds ${tuned[0]} to ${tuned.at(-1)} are`;
  return `${named} for choosing settings. Report figures of other seeds, such as 1 to 10 and 101 to 110.`;
}

const from = (first: number): readonly number[] => Array.from({ length: 10 }, (_, i) => first + i);

/** Seeds that settings are chosen by, and no others. */
export const TUNING_SEEDS = from(1001);

/** Seeds that figures are reported of: nothing is ever chosen by them. */
export const REPORT_SEEDS = [...from(1), ...from(101)];

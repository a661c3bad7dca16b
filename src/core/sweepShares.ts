/** Abnormal shares of the training rows that a contamination sweep tries. */
export const SWEEP_SHARES: readonly number[] = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7];

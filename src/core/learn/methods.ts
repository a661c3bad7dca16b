import type { Interval } from '#core/statistics/meanInterval.ts';

/** Which of our detectors each method of the map was measured by; those that nothing here computes have none. */
export const METHOD_DETECTORS = {
  profile: ['mean'],
  rules: ['zScore', 'mad', 'iqr'],
  pca: ['pca'],
  neighbours: ['kNearest', 'lof'],
  svm: ['oneClassSvm'],
  forest: ['isolationForest'],
  classifier: [],
  autoencoder: ['autoencoder'],
  vae: ['vae'],
  sequence: [],
  gan: [],
} as const satisfies Record<string, readonly string[]>;

export type Method = keyof typeof METHOD_DETECTORS;
export type MeasuredKind = (typeof METHOD_DETECTORS)[Method][number];
export const MEASURED_KINDS: readonly MeasuredKind[] = Object.values(METHOD_DETECTORS).flat();

/** How many numbers a row has: four samples of each beat, the 18 of a connection, the 140 of a beat. */
export const WIDTHS = ['few', 'tens', 'hundreds'] as const;
export type Width = (typeof WIDTHS)[number];

/** The shares of abnormal rows among those learnt from. */
export const DIRT = { clean: 0, someStrange: 0.05, manyStrange: 0.3 } as const;

/** As many rows as dozens are. */
export const DOZENS = 36;

/**
 * What the detectors learn from: rows that are so clean, few clean ones, half of the clean ones, or (of beats) clean ones
 * of two kinds that count as normal.
 */
export type Given = keyof typeof DIRT | 'dozens' | 'half' | 'severalKinds';

/** A detector with its usual settings, fitted to what it is given, from a few seeds. */
export interface MethodTrial {
  width: Width;
  given: Given;
  kind: MeasuredKind;
  /** Of test rows, seed by seed. */
  rocAuc: number[];
  /** Of the first seed's ROC AUC, 95 %, by DeLong's variance. */
  interval: Interval;
  /** All numbers of the model of the first seed, as they lie in memory. */
  bytes: number;
}

/** What a detector that learnt from clean rows costs, and whether it says what is wrong with a row. */
export interface MethodWork {
  width: Width;
  kind: MeasuredKind;
  /** Multiply-adds, in millions, roughly: to learn, and to score the test rows. */
  learning: number;
  scoring: number;
  /** Of normal validation rows in which one number was moved, the share in which it is the largest contribution. */
  named: number;
}

/** Why a method is not the one to try: what was measured, or what it is. */
export type Reason =
  | { say: 'behind'; width: Width; given: Given; rocAuc: number; best: Method; bestRocAuc: number }
  | { say: 'grows'; half: number; whole: number }
  | { say: 'large'; bytes: number }
  | { say: 'namesOthers'; share: number }
  | { say: 'noOrderSeen' }
  | { say: 'noOrderThere' }
  | { say: 'noLabels' }
  | { say: 'slowSteps' };

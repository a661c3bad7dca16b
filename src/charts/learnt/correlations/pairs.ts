import type { Correlations } from '#core/learnt/correlations.ts';

/** Two features, by number. */
export type Pair = readonly [a: number, b: number];

/**
 * Squared distance of two of a row's values from their means, in spreads along every direction of the two (Mahalanobis).
 * Where they vary together without fail, what breaks that is as far as float32 tells. A feature with itself is one feature,
 * as far off as it is alone.
 */
export function distanceOf(
  { correlation, mean, deviation }: Correlations,
  [a, b]: Pair,
  row: ArrayLike<number>,
): number {
  const r = correlation[a * mean.length + b]!;
  const [p, q] = [a, b].map((f) => standardized(row[f]!, mean[f]!, deviation[f]!)) as [number, number];
  if (a === b) return p * p;
  return (p * p - 2 * r * p * q + q * q) / Math.max(LEAST, 1 - r * r);
}

const LEAST = 1e-6;

const standardized = (value: number, mean: number, deviation: number) =>
  deviation > 0 ? (value - mean) / deviation : 0;

/** A feature, and the other one that a row sets most at odds with it: far from normal together, near to it each by itself. */
export function oddPair(learnt: Correlations, row: ArrayLike<number>, feature: number): Pair {
  const { mean, deviation } = learnt;
  const alone = (f: number) => standardized(row[f]!, mean[f]!, deviation[f]!) ** 2;
  let best = feature;
  let most = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < mean.length; other++) {
    if (other === feature) continue;
    const odds = distanceOf(learnt, [feature, other], row) - Math.max(alone(feature), alone(other));
    if (odds > most) [best, most] = [other, odds];
  }
  return [feature, best];
}

/** How strong the shades of a matrix are: so many steps from nothing to all. */
const STEPS = 10;

/** Cells of like correlation as one path each, in units of a cell; cells side by side in one go. */
export interface Shade {
  sign: 'together' | 'against';
  /** 0 to 1. */
  strength: number;
  path: string;
}

export function shadesOf(correlation: Float32Array, features: number): Shade[] {
  const paths = new Map<number, string>();
  for (let row = 0; row < features; row++) {
    for (let from = 0, to = 0; from < features; from = to) {
      const step = Math.round(STEPS * correlation[row * features + from]!);
      to = from + 1;
      while (to < features && Math.round(STEPS * correlation[row * features + to]!) === step) to++;
      if (step !== 0) paths.set(step, `${paths.get(step) ?? ''}M${from},${row}h${to - from}v1h${from - to}Z`);
    }
  }
  return [...paths]
    .sort(([a], [b]) => a - b)
    .map(([step, path]) => ({ sign: step > 0 ? 'together' : 'against', strength: Math.abs(step) / STEPS, path }));
}

/** An ellipse that holds what lies within so many spreads, as points about 0 | 0 in deviations. */
export function ellipse(r: number, spreads: number, points = 72): [x: number, y: number][] {
  const rest = Math.sqrt(Math.max(0, 1 - r * r));
  return Array.from({ length: points }, (_, i) => {
    const turn = (2 * Math.PI * i) / points;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    return [spreads * c, spreads * (r * c + rest * s)];
  });
}

import { fitPca, project } from '#core/linalg/pca.ts';
import type { LabText } from '#text/text.ts';
import type { RankedLatent } from './rankedLatent.ts';

/** Test rows on a plane. */
export interface LatentMap {
  /** Interleaved: x₀, y₀, x₁, y₁, … */
  points: Float32Array;
  /** What the two directions are. */
  axes: [x: string, y: string];
  /** The latent coordinates of a place on the plane: one number for each unit. */
  latentAt(x: number, y: number): Float32Array;
}

/** Enough rows to find the directions by; more would only take longer. */
const MOST_FITTED = 4000;

/**
 * Puts rows on a plane by their latent coordinates: as they are when there are two; along their first two principal
 * components when there are more; along a strip, spread a little upwards to be told apart, when there is one.
 * @param latent row-major, rows × units
 */
export function latentMap(
  { latent, units, coordinates }: Pick<RankedLatent, 'latent' | 'units' | 'coordinates'>,
  text: LabText['latent'],
): LatentMap {
  const named = text.coordinates[coordinates];
  const rows = latent.length / units;
  if (units === 1) {
    return {
      points: strip(latent),
      axes: [named.only, text.axes.spread],
      latentAt: (x) => Float32Array.of(x),
    };
  }
  if (units === 2 || rows < 3) {
    const points = units === 2 ? latent : latent.filter((_, i) => i % units < 2);
    const latentAt = (x: number, y: number) => Float32Array.from({ length: units }, (_, unit) => [x, y][unit] ?? 0);
    return { points, axes: [named.long(1), named.long(2)], latentAt };
  }
  const fitted = Math.min(rows, MOST_FITTED);
  const pca = fitPca(latent.subarray(0, fitted * units), fitted, units, 2);
  const share = (i: number) => pca.explainedVarianceRatio[i]!;
  return {
    points: Float32Array.from(project(pca, latent, rows)),
    axes: [text.axes.first(share(0)), text.axes.second(share(1))],
    // On the plane itself: as far from the mean along both components, and nothing along the others.
    latentAt: (x, y) =>
      Float32Array.from(pca.mean, (mean, u) => mean + x * pca.components[u]! + y * pca.components[units + u]!),
  };
}

/** The golden ratio's share of a turn, over and over, never comes close to where it was: an even spread without chance. */
const TURN = (Math.sqrt(5) - 1) / 2;

function strip(latent: Float32Array): Float32Array {
  return Float32Array.from({ length: 2 * latent.length }, (_, i) =>
    i % 2 === 0 ? latent[i / 2]! : (((i - 1) / 2 + 1) * TURN) % 1,
  );
}

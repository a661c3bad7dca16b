import { createRandom, type Random } from '#core/random/random.ts';
import { quantile } from '#core/statistics/quantile.ts';

/** A machine at work, by two measurements from 0 to 1. */
export interface Point {
  x: number;
  y: number;
}

export const WAYS = ['supervised', 'semiSupervised', 'unsupervised'] as const;
export type Way = (typeof WAYS)[number];

export interface Scene {
  normal: Point[];
  known: Point[];
  /** Of a kind that nobody has seen when the detectors learn. */
  fresh: Point[];
}

/** Points around a middle, spread along two directions. */
interface Cloud {
  at: Point;
  along: number;
  across: number;
  angle: number;
}

const NORMAL: readonly Cloud[] = [
  { at: { x: 0.36, y: 0.5 }, along: 0.105, across: 0.05, angle: 0.9 },
  { at: { x: 0.5, y: 0.66 }, along: 0.06, across: 0.04, angle: 0.2 },
];
const KNOWN: Cloud = { at: { x: 0.78, y: 0.36 }, along: 0.05, across: 0.04, angle: 0.4 };
const FRESH: Cloud = { at: { x: 0.13, y: 0.84 }, along: 0.035, across: 0.025, angle: 0 };

/** The same scene for everyone. */
export function makeScene(seed: number): Scene {
  const random = createRandom(seed);
  return {
    normal: NORMAL.flatMap((cloud, i) => drawn(random, cloud, i === 0 ? 80 : 30)),
    known: drawn(random, KNOWN, 16),
    fresh: drawn(random, FRESH, 7),
  };
}

function drawn(random: Random, { at, along, across, angle }: Cloud, count: number): Point[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Array.from({ length: count }, () => {
    const [u, v] = [along * random.normal(), across * random.normal()];
    return { x: at.x + u * cos - v * sin, y: at.y + u * sin + v * cos };
  });
}

/** Width of the bumps that densities are made of. */
const WIDTH = 0.055;
/** Share of its own examples that a border round normal leaves outside. */
const OUTSIDE = 0.02;
/** Share of everything that the unsupervised way takes for strange. */
export const STRANGE = 0.08;

/**
 * Trains one of the three ways on a scene. Each is made of the same stuff, a kernel density with Gaussian bumps
 * (Parzen, Ann. Math. Stat. 33(3), 1962), so that they differ in what they learn from alone.
 * - supervised: flags where known faults are denser than normal points (each class counting as much).
 * - semi-supervised: flags where normal points are sparser than around nearly all of themselves.
 * - unsupervised: the same of all points, unlabelled.
 */
export function detector(way: Way, { normal, known }: Scene): (point: Point) => boolean {
  if (way === 'supervised') return (point) => logDensity(known, point) > logDensity(normal, point);
  const examples = way === 'semiSupervised' ? normal : [...normal, ...known];
  const outside = way === 'semiSupervised' ? OUTSIDE : STRANGE;
  const border = quantile(
    examples.map((point) => logDensity(examples, point)),
    outside,
  );
  return (point) => logDensity(examples, point) < border;
}

/** In logarithms, for far from all points the densities themselves are too small for numbers to hold. */
function logDensity(points: readonly Point[], { x, y }: Point): number {
  const exponents = points.map((other) => -((other.x - x) ** 2 + (other.y - y) ** 2) / (2 * WIDTH * WIDTH));
  const most = exponents.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return most + Math.log(exponents.reduce((sum, exponent) => sum + Math.exp(exponent - most), 0) / points.length);
}

/** Flagged ground as rows of stretches: `cells` × `cells` squares over the unit square, joined sideways. */
export function flaggedGround(
  isFlagged: (point: Point) => boolean,
  cells: number,
): { row: number; from: number; to: number }[] {
  const stretches: { row: number; from: number; to: number }[] = [];
  for (let row = 0; row < cells; row++) {
    let from: number | null = null;
    for (let column = 0; column <= cells; column++) {
      const flagged = column < cells && isFlagged({ x: (column + 0.5) / cells, y: (row + 0.5) / cells });
      if (flagged) from ??= column;
      else if (from !== null) {
        stretches.push({ row, from, to: column });
        from = null;
      }
    }
  }
  return stretches;
}

import { createRandom, type Random } from '#core/random/random.ts';
import { OUTSIDE, type Point, type Scene, type Shape } from './scene.ts';

type Place = readonly [x: number, y: number];

const SEED = 5;

/** The same points for everyone. */
export function startingScene(shape: Shape): Scene {
  const { normal, strange, contaminated = false } = DRAWN[shape](createRandom(SEED).fork(shape));
  const pointsAt = (places: readonly Place[], strange: boolean): Point[] => places.map(([x, y]) => ({ x, y, strange }));
  return {
    shape,
    points: [...pointsAt(normal, false), ...pointsAt(strange, true)],
    contaminated,
    outside: OUTSIDE.usual,
  };
}

interface Drawn {
  normal: Place[];
  strange: Place[];
  contaminated?: boolean;
}

const DRAWN: Record<Shape, (random: Random) => Drawn> = {
  /** Its middle is the middle of everything, and empty. */
  ring: (random) => ({ normal: ring(random, 80), strange: [[0.5, 0.5]] }),
  /** One tight, one wide: what is near for the one is far for the other. */
  clusters: (random) => ({
    normal: [...cloud(random, 45, [0.26, 0.3], 0.03), ...cloud(random, 45, [0.7, 0.66], 0.085)],
    strange: [
      [0.48, 0.48],
      [0.26, 0.44],
    ],
  }),
  /** One strange point off it, but within the range of both numbers; one on it, but beyond its end. */
  line: (random) => ({
    normal: line(random, 80),
    strange: [
      [0.34, 0.66],
      [0.95, 0.86],
    ],
  }),
  /** Most rows are exact copies of two, as in a log of connections; beside the copies stands one that is none. */
  duplicates: (random) => ({
    normal: [
      ...Array<Place>(24).fill([0.3, 0.66]),
      ...Array<Place>(16).fill([0.66, 0.3]),
      ...cloud(random, 40, [0.56, 0.6], 0.09),
    ],
    strange: [
      [0.24, 0.6],
      [0.32, 0.3],
    ],
  }),
  /** A clump of strange points that nobody has sorted out. */
  contaminated: (random) => ({
    normal: cloud(random, 80, [0.4, 0.46], 0.09),
    strange: cloud(random, 9, [0.82, 0.8], 0.022),
    contaminated: true,
  }),
};

const ring = (random: Random, count: number): Place[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.5 * random.normal())) / count;
    const radius = 0.34 + 0.02 * random.normal();
    return [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)];
  });

const cloud = (random: Random, count: number, [x, y]: Place, spread: number): Place[] =>
  Array.from({ length: count }, () => [x + spread * random.normal(), y + spread * random.normal()]);

const line = (random: Random, count: number): Place[] =>
  Array.from({ length: count }, () => {
    const along = 0.36 * (2 * random.uniform() - 1);
    const across = 0.016 * random.normal();
    return [0.47 + along - 0.6 * across, 0.47 + 0.8 * along + 0.8 * across];
  });

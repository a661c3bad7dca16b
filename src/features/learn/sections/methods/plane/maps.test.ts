import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { quantile } from '#core/statistics/quantile.ts';
import { fitAtOnce } from '#detectors/classical.ts';
import { findingsOf, tally } from './findings.ts';
import { type Answer, answer, CELLS, LEAST_POINTS, type PlaneMap, strangeness, WIDTH } from './maps.ts';
import { NOTION_KINDS, NOTIONS, type Notion } from './notions.ts';
import { learntFrom, type Point, type Scene, SHAPES } from './scene.ts';
import { startingScene } from './shapes.ts';

const answered = (scene: Scene) => atOnce(answer(scene)) as Answer & { maps: NonNullable<Answer['maps']> };
const rowsOf = (points: readonly Point[]) => Float32Array.from(points.flatMap(({ x, y }) => [x, y]));

describe('a map of the plane', () => {
  const scene = startingScene('clusters');
  const { maps } = answered(scene);

  it.each(NOTION_KINDS)('holds what %s itself says of every square and point', (kind) => {
    const { detector, options } = NOTIONS[kind] as unknown as Notion;
    const learnt = rowsOf(learntFrom(scene));
    const model = fitAtOnce(detector, learnt, learnt.length / 2, 2, options, createRandom(1).fork(kind));
    const { scores, own, threshold, usual } = maps[kind];
    expect(own).toEqual(detector.score(model, rowsOf(scene.points), scene.points.length));
    // The square in the fourth line and tenth column of those to be seen.
    const square = Float32Array.of(9.5 / CELLS, 1 - 3.5 / CELLS);
    expect(scores[4 * WIDTH + 10]).toBe(detector.score(model, square, 1)[0]);
    const learntScores = detector.score(model, learnt, learnt.length / 2);
    expect(threshold).toBe(quantile(learntScores, 0.95));
    expect(usual).toBe(quantile(learntScores, 0.5));
  });

  it('has a border that leaves the wanted share of what was learnt from outside', () => {
    for (const outside of [0.02, 0.1, 0.2]) {
      const { maps } = answered({ ...scene, outside });
      for (const kind of NOTION_KINDS) {
        const { alarms, normal } = findingsOf(scene, maps[kind]);
        // To the nearest whole point.
        expect(Math.abs(alarms - outside * normal), kind).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is the same for the same points, whatever was there before', () => {
    answered(startingScene('line'));
    expect(answered(scene).maps).toEqual(maps);
  });

  it('is there for any points, however few or alike, and all its numbers are finite', () => {
    const place = fc.integer({ min: 0, max: 4 }).map((n) => n / 4);
    const points = fc.array(fc.record({ x: place, y: place, strange: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(points, fc.boolean(), (points, contaminated) => {
        const scene: Scene = { shape: 'ring', points, contaminated, outside: 0.05 };
        const { maps } = answered(scene);
        expect(maps === null).toBe(learntFrom(scene).length < LEAST_POINTS);
        for (const map of Object.values(maps ?? {})) {
          for (const numbers of [map.scores, map.own, [map.threshold, map.usual]]) {
            expect(numbers.every(Number.isFinite)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('strangeness', () => {
  const map = { threshold: 3, usual: 1 } as PlaneMap;

  it('is −1 where a place is usual, 0 on the border, and 1 three times as far beyond', () => {
    expect([0, 1, 2, 3, 6, 9, 90].map((score) => strangeness(map, score))).toEqual([-1, -1, -0.5, 0, 0.5, 1, 1]);
  });

  it('knows inside and outside alone where all points have the same score', () => {
    const alike = { threshold: 2, usual: 2 } as PlaneMap;
    expect([1, 2, 2.1].map((score) => strangeness(alike, score))).toEqual([-1, -1, 1]);
  });
});

describe('what the essay says of the shapes', () => {
  const tallyOf = (scene: Scene) => tally(scene, answered(scene).maps);

  it('on a ring, only those that look for neighbours find the point in the middle', () => {
    expect(tallyOf(startingScene('ring'))).toMatchObject({ strange: 1, findAll: ['kNearest', 'lof'] });
  });

  it('off a line, a point in range of both numbers is no news to who looks at each by itself', () => {
    const scene = startingScene('line');
    const off = (kind: keyof typeof NOTIONS) => {
      const { own, threshold } = answered(scene).maps[kind];
      return [80, 81].map((i) => own[i]! > threshold);
    };
    expect(off('zScore')).toEqual([false, true]);
    expect(off('pca')).toEqual([true, false]);
    expect(off('mahalanobis')).toEqual([true, true]);
  });

  it('on a line, a point beyond its end passes PCA alone', () => {
    const scene = startingScene('line');
    const { maps } = answered(scene);
    expect(NOTION_KINDS.filter((kind) => maps[kind].own[81]! <= maps[kind].threshold)).toEqual(['pca']);
  });

  it('a clump of strange points passes as company where it is learnt from, and nowhere else', () => {
    const scene = startingScene('contaminated');
    expect(tallyOf(scene).findAll).toEqual([]);
    expect(tallyOf({ ...scene, contaminated: false })).toMatchObject({
      findAll: [...NOTION_KINDS].filter((kind) => kind !== 'pca'),
    });
  });

  it.each(SHAPES)('%s is the same for everyone, and within the plane', (shape) => {
    const scene = startingScene(shape);
    expect(startingScene(shape)).toEqual(scene);
    for (const { x, y } of scene.points) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0);
  });
});

import { expect, it } from 'vitest';
import { placeNames } from './names.ts';
import { makeScene, type Point } from './ways.ts';

/** About as wide as a letter is, and as high as a name is, in pixels. */
const LETTER = 7.5;
const HIGH = 12;
const DOT = 4;

it('puts no name on a point, in a phone, on the page and on a projector', () => {
  const scene = makeScene(3);
  for (const [width, height] of [
    [340, 240],
    [360, 330],
    [560, 300],
    [900, 180],
    [1240, 420],
  ] as const) {
    const inPixels = (points: Point[]) => points.map(({ x, y }) => ({ x: x * width, y: (1 - y) * height }));
    const groups = {
      normal: inPixels(scene.normal),
      known: inPixels(scene.known),
      fresh: inPixels(scene.fresh),
    };
    const { normal, known, fresh } = placeNames(groups);
    const centred = ({ x, y }: Point, letters: number) => ({ left: x - (letters * LETTER) / 2, letters, bottom: y });
    const names = [
      centred(normal, 'unlabelled'.length),
      centred(known, 'known fault'.length),
      { left: fresh.x, letters: 'new fault'.length, bottom: fresh.y + HIGH / 2 },
    ];
    for (const { left, letters, bottom } of names) {
      const right = left + letters * LETTER;
      const hidden = Object.values(groups)
        .flat()
        .filter(({ x, y }) => x > left - DOT && x < right + DOT && y > bottom - HIGH - DOT && y < bottom + DOT);
      expect(hidden).toEqual([]);
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(width);
      expect(bottom).toBeLessThan(height);
    }
  }
});

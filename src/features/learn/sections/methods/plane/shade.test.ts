import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { borderPath } from './border.ts';
import { CELLS, type PlaneMap, WIDTH } from './maps.ts';
import { type Palette, STRENGTH, shadeOf, shadesOf } from './shade.ts';

const theme = readFileSync(new URL('../../../../../ui/theme.css', import.meta.url), 'utf8');
const legend = readFileSync(new URL('./Legend.module.css', import.meta.url), 'utf8');

function colour(token: string, dark: boolean): [number, number, number] {
  const found = new RegExp(`--${token}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);`).exec(theme)!;
  return [0, 2, 4].map((at) => Number.parseInt(found[dark ? 2 : 1]!.slice(at, at + 2), 16)) as [number, number, number];
}

const palettes = [false, true].map((dark): [string, Palette] => [
  dark ? 'dark' : 'light',
  { ground: colour('panel', dark), normal: colour('normal', dark), abnormal: colour('abnormal', dark) },
]);

/** How light a colour looks, 0 to 100: L* of CIE 1976. */
function lightness(rgb: readonly number[]): number {
  const linear = rgb.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  const y = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

describe.each(palettes)('shades, %s', (_, palette) => {
  const steps = (sign: 1 | -1) => [0, 0.25, 0.5, 0.75, 1].map((share) => lightness(shadeOf(palette, sign * share)));

  it.each([1, -1] as const)('change in lightness by equal steps (%i)', (sign) => {
    const light = steps(sign);
    const whole = light[4]! - light[0]!;
    for (let i = 1; i < light.length; i++) expect((light[i]! - light[i - 1]!) / whole).toBeCloseTo(0.25, 1);
  });

  it('are as far from the ground at both ends', () => {
    const [usual, strange] = [steps(-1)[4]!, steps(1)[4]!];
    expect(Math.abs(usual - strange)).toBeLessThan(3);
    expect(Math.abs(usual - steps(1)[0]!)).toBeGreaterThan(12);
  });

  it('are the ground’s own on a border', () => expect(shadeOf(palette, 0)).toEqual(palette.ground));
});

it('are explained by a legend of the same strength', () => {
  expect(legend).toContain(`var(--normal) ${100 * STRENGTH.normal}%`);
  expect(legend).toContain(`var(--abnormal) ${100 * STRENGTH.abnormal}%`);
});

describe('a map in which the right half is strange', () => {
  const scores = Float32Array.from({ length: WIDTH * WIDTH }, (_, i) => ((i % WIDTH) - 0.5) / CELLS);
  const map: PlaneMap = { scores, own: new Float32Array(), threshold: 0.5, usual: 0.25 };
  const palette = palettes[0]![1];

  it('is shaded to the left in blue, to the right in vermilion', () => {
    const shades = shadesOf(map, palette);
    const line = 4 * CELLS * 20;
    expect([...shades.subarray(line, line + 3)]).toEqual([...shadeOf(palette, -1)]);
    expect([...shades.subarray(line + 4 * (CELLS - 1), line + 4 * CELLS)]).toEqual([
      ...shadeOf(palette, (0.5 - 0.5 / CELLS) / 0.25 / 3),
      255,
    ]);
  });

  it('has its border in the middle, from edge to edge', () => {
    const places = [...borderPath(map).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const inside = places.filter(([x, y]) => x! < 100 && y! > 0 && y! < 100);
    expect(inside.length).toBeGreaterThanOrEqual(CELLS);
    for (const [x] of inside) expect(x).toBeCloseTo(50, 0);
  });
});

describe('where strange corners meet across a square', () => {
  it('its middle decides whether they are one region or two', () => {
    expect(joinsAcross(1.5)).toBe(false);
    expect(joinsAcross(9)).toBe(true);
  });

  /** Whether a stroke runs round one of the corners that are not strange, so that the strange ones are joined. */
  function joinsAcross(high: number): boolean {
    const scores = new Float32Array(WIDTH * WIDTH);
    for (const square of [10 * WIDTH + 10, 11 * WIDTH + 11]) scores[square] = high;
    const strokes = borderPath({ scores, own: new Float32Array(), threshold: 1, usual: 0 }).split('M').slice(1);
    const middle = (100 * (10.5 - 0.5)) / CELLS;
    // Strokes within that square, by whether their ends lie to the upper right and lower left of its middle.
    return strokes.some((stroke) => {
      const [[x1, y1], [x2, y2]] = stroke.split('L').map((end) => end.split(',').map(Number)) as [number[], number[]];
      const half = 50 / CELLS;
      const within = [x1!, x2!, y1!, y2!].every((at) => Math.abs(at - middle) <= half + 0.1);
      return within && (x1! + x2!) / 2 > middle && (y1! + y2!) / 2 < middle;
    });
  }
});

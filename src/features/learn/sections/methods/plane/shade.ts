import { CELLS, type PlaneMap, strangeness, WIDTH } from './maps.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** The colours that shades are mixed of: that of the ground, on a border, and those of normal and of abnormal. */
export interface Palette {
  ground: Colour;
  normal: Colour;
  abnormal: Colour;
}

/** How much of its colour the strongest shade has: both as far from the ground in lightness, and points still stand out. */
export const STRENGTH = { normal: 0.36, abnormal: 0.4 };

/** The colour of a strangeness from −1 to 1. The lightness changes evenly, so that equal steps look equal. */
export function shadeOf({ ground, normal, abnormal }: Palette, strangeness: number): Colour {
  const colour = strangeness < 0 ? normal : abnormal;
  const share = Math.abs(strangeness) * (strangeness < 0 ? STRENGTH.normal : STRENGTH.abnormal);
  const mixed = (i: 0 | 1 | 2) => Math.round(ground[i] + share * (colour[i] - ground[i]));
  return [mixed(0), mixed(1), mixed(2)];
}

/** Shades of the plane's squares as red, green, blue and opacity, line by line from the top. Shape: CELLS × CELLS × 4. */
export function shadesOf(map: PlaneMap, palette: Palette): Uint8ClampedArray<ArrayBuffer> {
  const shades = new Uint8ClampedArray(4 * CELLS * CELLS);
  for (let line = 0, at = 0; line < CELLS; line++) {
    for (let column = 0; column < CELLS; column++, at += 4) {
      const score = map.scores[(line + 1) * WIDTH + column + 1]!;
      shades.set(shadeOf(palette, strangeness(map, score)), at);
      shades[at + 3] = 255;
    }
  }
  return shades;
}

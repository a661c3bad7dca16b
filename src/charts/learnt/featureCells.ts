import type { Size } from '../frame/size.ts';

/** Where the features of a table stand in a picture: one below the other, in as many columns as have room. */
export interface FeatureCells {
  /** Of a feature, all in pixels: its whole cell, its track, and the height that its words stand at. */
  cell(place: number): { left: number; top: number; width: number; height: number };
  track(place: number): { from: number; to: number; at: number };
  words(place: number): number;
  /** The place under a point. */
  placeAt(x: number, y: number): number;
}

/** In pixels: the words of a feature stand beside its track, or above it in narrower cells. */
const WORDS = {
  beside: { least: 360, row: 22, most: 34 },
  above: { least: 200, row: 31, most: 42 },
};
type Words = keyof typeof WORDS;

const COLUMN_GAP = 28;
/** Room for a name, and for a value. */
const NAME = 190;
const VALUE = 58;
/** Words above make a picture harder to scan: they must spare this share of its height. */
const WORTH = 0.25;

interface Arrangement {
  words: Words;
  columns: number;
  perColumn: number;
  /** The least height, in pixels. */
  height: number;
}

function arrange(width: number, count: number): Arrangement {
  const [beside, above] = (['beside', 'above'] as const).map((words) => {
    const { least, row } = WORDS[words];
    const columns = Math.floor((width + COLUMN_GAP) / (least + COLUMN_GAP));
    const perColumn = Math.ceil(count / Math.max(1, columns));
    return { words, columns: Math.max(1, columns), perColumn, height: perColumn * row, fits: columns > 0 };
  }) as [Arrangement & { fits: boolean }, Arrangement];
  return beside.fits && above.height > (1 - WORTH) * beside.height ? beside : above;
}

/** The least height that so many features can be read at, in pixels. */
export const heightOfFeatures = (width: number, count: number): number => arrange(width, count).height;

export function featureCells({ width, height }: Size, count: number): FeatureCells {
  const { words, columns, perColumn } = arrange(width, count);
  const across = (width - (columns - 1) * COLUMN_GAP) / columns;
  const wide = words === 'beside';
  const row = Math.min(height / perColumn, WORDS[words].most);
  const column = (place: number) => Math.floor(place / perColumn);
  const cell = (place: number) => ({
    left: column(place) * (across + COLUMN_GAP),
    top: (place % perColumn) * row,
    width: across,
    height: row,
  });
  return {
    cell,
    track(place) {
      const { left, top } = cell(place);
      return wide
        ? { from: left + NAME, to: left + across - VALUE, at: top + row / 2 }
        : { from: left + 8, to: left + across - 8, at: top + 0.75 * row };
    },
    words: (place) => cell(place).top + (wide ? row / 2 : 0.28 * row),
    placeAt(x, y) {
      const at = Math.min(columns - 1, Math.max(0, Math.floor(x / (across + COLUMN_GAP))));
      const down = Math.min(perColumn - 1, Math.max(0, Math.floor(y / row)));
      return Math.min(count - 1, at * perColumn + down);
    },
  };
}

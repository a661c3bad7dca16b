import type { Size } from '../frame/size.ts';

/** Where the features of a table stand in a picture: one below the other, in as many columns as have room. */
export interface FeatureCells {
  columns: number;
  /** Features in each column but perhaps the last. */
  perColumn: number;
  /** Of a feature, all in pixels: its whole cell, its track, and the line that its words stand on. */
  cell(place: number): { left: number; top: number; width: number; height: number };
  track(place: number): { from: number; to: number; at: number };
  words: { at(place: number): number };
  /** The place under a point. */
  placeAt(x: number, y: number): number;
}

/** In pixels. A narrow cell has its words above its track, a wide one beside it. */
const WIDE_CELL = 330;
const COLUMN_GAP = 28;
const ROW = { beside: 24, above: 36 };
/** Room for a name, and for a value. */
const NAME = 176;
const VALUE = 58;

const columnsIn = (width: number) => Math.max(1, Math.floor((width + COLUMN_GAP) / (WIDE_CELL + COLUMN_GAP)));
const isWide = (cell: number) => cell >= WIDE_CELL;
const cellWidth = (width: number, columns: number) => (width - (columns - 1) * COLUMN_GAP) / columns;

/** The least height that so many features can be read at, in pixels. */
export function heightOfFeatures(width: number, count: number): number {
  const columns = columnsIn(width);
  const row = isWide(cellWidth(width, columns)) ? ROW.beside : ROW.above;
  return Math.ceil(count / columns) * row;
}

export function featureCells({ width, height }: Size, count: number): FeatureCells {
  const columns = columnsIn(width);
  const across = cellWidth(width, columns);
  const perColumn = Math.ceil(count / columns);
  const wide = isWide(across);
  const row = Math.min(height / perColumn, 1.5 * (wide ? ROW.beside : ROW.above));
  const column = (place: number) => Math.floor(place / perColumn);
  const cell = (place: number) => ({
    left: column(place) * (across + COLUMN_GAP),
    top: (place % perColumn) * row,
    width: across,
    height: row,
  });
  return {
    columns,
    perColumn,
    cell,
    track(place) {
      const { left, top } = cell(place);
      return wide
        ? { from: left + NAME, to: left + across - VALUE, at: top + row / 2 }
        : { from: left + 8, to: left + across - 8, at: top + 0.72 * row };
    },
    words: { at: (place) => cell(place).top + (wide ? row / 2 : 0.28 * row) },
    placeAt(x, y) {
      const at = Math.min(columns - 1, Math.max(0, Math.floor(x / (across + COLUMN_GAP))));
      const down = Math.min(perColumn - 1, Math.max(0, Math.floor(y / row)));
      return Math.min(count - 1, at * perColumn + down);
    },
  };
}

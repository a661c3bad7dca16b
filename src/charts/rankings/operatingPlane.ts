import type { Size } from '../frame/size.ts';
import { linearScale } from '../scales/linearScale.ts';
import type { Series } from '../series.ts';
import { KEY_LINE, keyLine, keySize } from './RankingKey.tsx';

/** A curve over all thresholds: two shares, both from 0 to 1. */
export interface RankingCurve extends Series {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** Descending. */
  thresholds: ArrayLike<number>;
  /** The area under it, null where there is none; and in words. */
  auc: number | null;
  area: string;
}

export interface Place {
  x: number;
  y: number;
}

/** A highlighted row: where on the detector's own curve the threshold would part it from the rows above it. */
export interface HighlightedPlace extends Place {
  abnormal: boolean;
}

/** What differs between one plane of two shares and another. */
export interface Plane {
  xTitle: { long: string; short: string };
  /** What guessing gives: a straight line, and the area under it; and what it is called. */
  guess: { from: Place; to: Place; area: string; name: string };
  keyTitle: string;
  keySide: 'left' | 'right';
  /** The corner that the enlarged view shows: where a good ranking goes. */
  corner: { x: readonly [number, number]; y: readonly [number, number] };
}

export type View = Plane['corner'];

/** Round the plot, in pixels. */
export const MARGIN = { top: 10, right: 20, bottom: 40, left: 46 };

export function scalesOf(size: Size, view: View) {
  const { left, right, top, bottom } = boxOf(size);
  return { x: linearScale(view.x, [left, right]), y: linearScale(view.y, [bottom, top]) };
}

export const boxOf = ({ width, height }: Size) => ({
  left: MARGIN.left,
  right: width - MARGIN.right,
  top: MARGIN.top,
  bottom: height - MARGIN.bottom,
});

export const isWithin = ({ x, y }: Place, view: View) =>
  x >= view.x[0] && x <= view.x[1] && y >= view.y[0] && y <= view.y[1];

/** From a side of the plot to the key, and from its foot. */
const KEY_ASIDE = 8;
const KEY_ABOVE = 10;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether there is room in the key for a line about guessing, below those about the series. */
export function namesGuessing(size: Size, series: readonly RankingCurve[]): boolean {
  const { top, bottom } = boxOf(size);
  return (series.length + 1) * KEY_LINE <= bottom - top;
}

export function keyBox(size: Size, { keySide, guess }: Plane, series: readonly RankingCurve[]): Box {
  const plot = boxOf(size);
  const names = series.map(({ name }) => name);
  const { width, height } = keySize(
    namesGuessing(size, series) ? [...names, guess.name] : names,
    keyLine(plot.bottom - plot.top),
  );
  const right = keySide === 'right' ? plot.right - KEY_ASIDE : plot.left + KEY_ASIDE + width;
  const bottom = plot.bottom - KEY_ABOVE;
  return { left: right - width, right, top: bottom - height, bottom };
}

export const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export function edgesOf(size: Size) {
  const { left, right, top, bottom } = boxOf(size);
  return { left, right, middle: (top + bottom) / 2 };
}

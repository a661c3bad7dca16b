import { linearScale } from '../scales/linearScale.ts';
import { dashOf, type Series } from '../series.ts';
import type { RankingLayout } from './keyLayout.ts';

/** A curve over all thresholds: two shares, both from 0 to 1. */
export interface RankingCurve extends Series {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** Descending. */
  thresholds: ArrayLike<number>;
  /** The area under it, null where there is none; and in words. */
  auc: number | null;
  area: { long: string; short: string };
  /** Where other rows might put it, upwards at each place across. */
  band?: { x: ArrayLike<number>; low: ArrayLike<number>; high: ArrayLike<number> } | null;
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
  /** What a band round a curve is called, and of which kind it is. */
  band?: { name: string; kind: string };
  /** The corner that the enlarged view shows: where a good ranking goes. */
  corner: { x: readonly [number, number]; y: readonly [number, number] };
}

export type View = Plane['corner'];

export function scalesOf({ left, right, top, bottom }: RankingLayout['plot'], view: View) {
  return { x: linearScale(view.x, [left, right]), y: linearScale(view.y, [bottom, top]) };
}

export const isWithin = ({ x, y }: Place, view: View) =>
  x >= view.x[0] && x <= view.x[1] && y >= view.y[0] && y <= view.y[1];

/** What a line of the key says, and how its line is drawn. */
export interface KeyEntry extends Pick<RankingCurve, 'id' | 'name' | 'area'> {
  look: RankingCurve['role'] | 'chance' | 'band';
  dash: string | undefined;
}

/** What the key says, the largest area first, then guessing, however areas are written, and last what a band is. */
export const keyEntries = (
  series: readonly RankingCurve[],
  { guess, band }: Pick<Plane, 'guess' | 'band'>,
): KeyEntry[] => [
  ...series
    .toSorted((a, b) => (b.auc ?? 0) - (a.auc ?? 0))
    .map((curve) => ({ ...curve, look: curve.role, dash: dashOf(curve, series) })),
  { id: 'guess', name: guess.name, area: both(guess.area), look: 'chance', dash: undefined },
  ...(band && series.some((curve) => curve.band)
    ? [{ id: 'band', name: band.name, area: both(band.kind), look: 'band' as const, dash: undefined }]
    : []),
];

/** An area that is written alike wherever it stands. */
export const both = (area: string): RankingCurve['area'] => ({ long: area, short: area });

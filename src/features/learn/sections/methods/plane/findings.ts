import type { PlaneMap } from './maps.ts';
import { NOTION_KINDS, type NotionKind } from './notions.ts';
import { countStrange, type Scene } from './scene.ts';

/** Where something is on the plane, as one would say it: nine places. */
export const PLACES = [
  ['lowerLeft', 'bottom', 'lowerRight'],
  ['left', 'middle', 'right'],
  ['upperLeft', 'top', 'upperRight'],
] as const;
export type Place = (typeof PLACES)[number][number];

export function placeOf({ x, y }: { x: number; y: number }): Place {
  const third = (value: number) => Math.min(2, Math.floor(3 * value)) as 0 | 1 | 2;
  return PLACES[third(y)][third(x)];
}

/** What a detector says of the scene's points. */
export interface Findings {
  normal: number;
  strange: number;
  /** Normal points outside the border, and where most of them are, the fullest place first. */
  alarms: number;
  alarmPlaces: Place[];
  /** Strange points outside it, and where those are that pass as normal. */
  found: number;
  passedPlaces: Place[];
}

export function findingsOf({ points }: Scene, { own, threshold }: PlaneMap): Findings {
  const outside = points.map((_, i) => own[i]! > threshold);
  const strange = countStrange(points);
  const alarms = points.filter((point, i) => !point.strange && outside[i]);
  const passed = points.filter((point, i) => point.strange && !outside[i]);
  return {
    normal: points.length - strange,
    strange,
    alarms: alarms.length,
    alarmPlaces: fullestFirst(alarms.map(placeOf)),
    found: strange - passed.length,
    passedPlaces: fullestFirst(passed.map(placeOf)),
  };
}

function fullestFirst(places: readonly Place[]): Place[] {
  const counts = new Map<Place, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([place]) => place);
}

/** How many of the strange points there are, and which detectors find all of them, and none. */
export interface Tally {
  strange: number;
  findAll: NotionKind[];
  findNone: NotionKind[];
}

export function tally(scene: Scene, maps: Record<NotionKind, PlaneMap>): Tally {
  const found = NOTION_KINDS.map((kind) => ({ kind, ...findingsOf(scene, maps[kind]) }));
  return {
    strange: found[0]!.strange,
    findAll: found.filter(({ found, strange }) => found === strange).map(({ kind }) => kind),
    findNone: found.filter(({ found }) => found === 0).map(({ kind }) => kind),
  };
}

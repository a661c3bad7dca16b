import { describe, expect, it } from 'vitest';
import { findingsOf, placeOf } from './findings.ts';
import type { PlaneMap } from './maps.ts';
import {
  addPoint,
  learntFrom,
  MOST_POINTS,
  movePoint,
  pointAt,
  removePoint,
  type Scene,
  stillInHand,
} from './scene.ts';

const normal = { x: 0.2, y: 0.2, strange: false };
const strange = { x: 0.8, y: 0.8, strange: true };
const scene: Scene = { shape: 'ring', points: [normal, strange], contaminated: false, outside: 0.05 };

describe('points of the plane', () => {
  it('are added, moved and removed, and never leave it', () => {
    const more = addPoint(scene, { x: 1.4, y: -0.2, strange: true });
    expect(more.points[2]).toEqual({ x: 1, y: 0, strange: true });
    expect(movePoint(more, 1, 0.5, 2).points[1]).toEqual({ x: 0.5, y: 1, strange: true });
    expect(removePoint(more, 0).points).toEqual(more.points.slice(1));
    expect(scene.points).toEqual([normal, strange]);
  });

  it('are never more than there is room for', () => {
    const full = { ...scene, points: Array(MOST_POINTS).fill(normal) };
    expect(addPoint(full, strange)).toBe(full);
  });

  it('are within reach or not, and the nearest is meant', () => {
    const points = [normal, { ...normal, x: 0.24 }, { ...normal, x: 0.24, strange: true }];
    expect(pointAt(points, 0.21, 0.2, 0.05)).toBe(0);
    expect(pointAt(points, 0.25, 0.2, 0.05)).toBe(2);
    expect(pointAt(points, 0.5, 0.5, 0.05)).toBeNull();
  });

  it('leave one in hand as long as there is one: keys need it to go on', () => {
    expect(stillInHand(1, 3)).toBe(1);
    // The point added last was in hand, and was taken back.
    expect(stillInHand(2, 2)).toBe(1);
    expect(stillInHand(7, 1)).toBe(0);
    expect(stillInHand(0, 0)).toBeNull();
    expect(stillInHand(null, 3)).toBeNull();
  });

  it('are learnt from if they are normal, or all alike', () => {
    expect(learntFrom(scene)).toEqual([normal]);
    expect(learntFrom({ ...scene, contaminated: true })).toEqual([normal, strange]);
  });

  it('are in one of nine places', () => {
    const at = (x: number, y: number) => placeOf({ x, y });
    expect([at(0, 0), at(1, 1), at(0.5, 0.5), at(0.5, 0.9), at(0.1, 0.5)]).toEqual([
      'lowerLeft',
      'upperRight',
      'middle',
      'top',
      'left',
    ]);
  });
});

it('a finding counts alarms and what was found, and says where they are, the fullest place first', () => {
  const points = [normal, normal, { ...normal, x: 0.5 }, strange, { ...strange, x: 0.1 }];
  const map = { own: Float32Array.of(2, 2, 2, 2, 0), threshold: 1 } as PlaneMap;
  expect(findingsOf({ ...scene, points }, map)).toEqual({
    normal: 3,
    strange: 2,
    alarms: 3,
    alarmPlaces: ['lowerLeft', 'bottom'],
    found: 1,
    passedPlaces: ['upperLeft'],
  });
});

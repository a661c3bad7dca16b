import type { ReactNode } from 'react';
import type { MapBox } from './scatterBox.ts';

export interface LatentScatterProps {
  /** Interleaved: x₀, y₀, x₁, y₁, … */
  points: ArrayLike<number>;
  /** 1 where a point is of an abnormal row. */
  abnormal: ArrayLike<number>;
  /** The index of the point to pick out, null for none. */
  selected: number | null;
  onSelect(index: number): void;
  /** The point under the pointer, null when there is none. */
  onHover?(index: number | null): void;
  /** Points that something on the page points at. */
  highlighted?: readonly number[];
  /** A box that was drawn round some points. */
  picked?: MapBox | null;
  /** A box, and the points inside it; null lets go of them. */
  onPick?(pick: { box: MapBox; points: number[] } | null): void;
  /** What rows are called: "beats". */
  noun: string;
  /** What the two directions are: names for the axes. */
  axes?: readonly [x: string, y: string] | undefined;
  /** A small picture of what lies at a place of the map, for while a pointer is there; it stands in the corner opposite. */
  pictureAt?(place: readonly [x: number, y: number]): ReactNode;
}

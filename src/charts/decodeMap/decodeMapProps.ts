import type { MapDomain, MapFrame, Place } from './mapScale.ts';

export interface DecodeMapProps {
  /** Rows by two latent coordinates, interleaved: x₀, y₀, x₁, y₁, … */
  points: Float32Array;
  /** 1 where a point is of an abnormal row. */
  abnormal: ArrayLike<number>;
  /** The place that is decoded. */
  value: Place;
  onChange(value: [number, number]): void;
  /** The place under a pointer that presses nothing, null when it is gone: to be decoded for as long as it stays. */
  onHover?(value: [number, number] | null): void;
  /** What of the two coordinates is shown; all points, unless told. What lies beyond is not drawn. */
  domain?: MapDomain;
  /** What the two coordinates are called: names of the sliders. */
  unitNames: readonly [x: string, y: string];
  labels: {
    /** The map in a sentence, for those who cannot see it. */
    map: string;
    normal: string;
    abnormal: string;
    /** A coordinate as it is written and read out. */
    value(coordinate: number): string;
  };
  /** The latent distribution of one row, drawn as its ellipse of two standard deviations. */
  spread?: { mean: Place; deviation: Place } | null;
  /** Whether to draw the prior, N(0, 1) in each coordinate: rings at 1, 2 and 3 standard deviations. */
  prior?: boolean;
  /** Points that something on the page points at. */
  highlighted?: readonly number[];
}

/** The same, once it is known what is shown and where. */
export interface PlacedMapProps extends DecodeMapProps {
  domain: MapDomain;
  frame: MapFrame;
}

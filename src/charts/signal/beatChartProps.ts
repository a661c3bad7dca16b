import type { Measure } from '#text/told.ts';
import type { Size } from '../frame/size.ts';
import { beatBox, roomForNames } from './beatLayout.ts';

export interface BeatChartProps {
  /** The samples, in their own unit. */
  input: ArrayLike<number>;
  /** What the model makes of them, in the same unit. */
  reconstruction?: ArrayLike<number>;
  /** Squared error of each sample, in whatever unit; drawn as a strip below. */
  errors?: ArrayLike<number>;
  /** Whether these are squared errors of the reconstruction, as they are unless told, or what else a score is made of. */
  measure?: Measure;
  /** Another signal to compare with, in the same unit; drawn thin, behind the others. */
  comparison?: ArrayLike<number>;
  /** What the comparison is, in a word or two that fit beside the chart. */
  comparisonName?: string;
  /** How far the reconstruction may be off, in the same unit: an area between two lines. */
  band?: { low: ArrayLike<number>; high: ArrayLike<number> };
  /** Lowest and highest value, so that several signals can share a scale. What lies beyond is cut off. */
  domain: readonly [low: number, high: number];
  /** What this is: "beat 812". */
  label: string;
  unit: string;
  /** A thumbnail: no axes, names or reading, as small as its parent. */
  compact?: boolean;
  /** Colours the input; normal unless told. */
  kind?: 'normal' | 'abnormal';
  /** A sample may be picked out, and stays so: by pointing at it, or by keys. */
  picked?: PickedSample;
}

interface PickedSample {
  /** From 0. */
  at: number;
  onPick(sample: number): void;
  /** What else is said of it. */
  words: string;
}

/** A signal by itself needs no names. */
export const isNamed = ({ errors, reconstruction }: BeatChartProps) =>
  errors !== undefined || reconstruction !== undefined;

export const boxOf = (size: Size, props: BeatChartProps) =>
  beatBox(size, {
    compact: props.compact ?? false,
    strip: props.errors !== undefined,
    names: isNamed(props) ? roomForNames([]) : 0,
    domain: props.domain,
  });

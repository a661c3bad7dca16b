import type { Size } from '../frame/size.ts';

/** `across`: the signal flows from left to right, as on a desk; `down`: from top to bottom, as on a phone. */
export type Flow = 'across' | 'down';

/** Where a layer is drawn. `main` runs with the signal, `cross` along a layer's units. In pixels. */
export interface ColumnBox {
  /** Its place along the flow. */
  main: number;
  /** Where its units begin and end. */
  from: number;
  to: number;
  /** From one unit's place to the next one's. */
  pitch: number;
  /** Units drawn one by one; a column of more is one strip, sliced. */
  single: boolean;
}

export interface NetworkLayout {
  flow: Flow;
  columns: ColumnBox[];
  /** From one column to the next. */
  stride: number;
  /** The two signals, before the first column and after the last. */
  input: Box;
  output: Box;
  /** From one unit to the next, in layers of units drawn one by one. */
  pitch: number;
  /** Where the units of the largest layer would begin and end. */
  cross: { from: number; to: number };
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So many units are drawn one by one. */
const MOST_SINGLE = 16;
/** The largest layer there can be. */
const MOST_UNITS = 256;

/** A row of the flow downwards: high enough for a finger. */
const ROW = 52;
const SIGNAL = { down: 78, across: { share: 0.16, least: 48, most: 128 } };
const LEAST_STRIDE = 25;
/** Room about the columns. Across: the way to a new layer above, counts below. Down: names at the left, buttons at the right. */
const MARGIN = { across: { before: 30, after: 34 }, down: { before: 108, after: 104 } };
/** Between a signal and the column beside it. */
const GAP = 22;
/** Units drawn one by one are at most this far apart, and take at most this share of the room. */
const PITCH = { most: 15, share: 0.86 };
/** Room for a signal's name below it. */
const NAME = 20;

/** How high a network is that flows downwards, with so many columns (input and output among them). */
export const heightDown = (columns: number) => 2 * (SIGNAL.down + GAP) + (columns - 1) * ROW;

/**
 * Places every layer of a network, from the input to the output.
 * @param units of each column
 * @param roomy a column whose units are drawn this far apart while they are few
 */
export function layOutNetwork(
  units: readonly number[],
  size: Size,
  flow: Flow,
  roomy: { column: number; pitch: number } | null = null,
): NetworkLayout {
  const { width, height } = size;
  const last = units.length - 1;
  const { before, after } = MARGIN[flow];
  const across = flow === 'across';
  const signal = across ? signalAcross(width, last) : SIGNAL.down;
  const cross = { from: before, to: Math.max(before + 1, (across ? height : width) - after) };
  const start = signal + GAP;
  const stride = Math.max(1, ((across ? width : height) - 2 * start) / last);
  const room = cross.to - cross.from;
  const middle = (cross.from + cross.to) / 2;
  const columns = units.map((count, i) => {
    const plain = lengthOf(count, room);
    const length = i === roomy?.column ? Math.max(plain, Math.min(count * roomy.pitch, PITCH.share * room)) : plain;
    return {
      main: start + i * stride,
      from: middle - length / 2,
      to: middle + length / 2,
      pitch: length / count,
      single: count <= MOST_SINGLE,
    };
  });
  const end = start + last * stride + GAP;
  const tall = Math.min(room, 1.1 * signal);
  const box = (at: number): Box =>
    across
      ? { x: at, y: middle - tall / 2, width: signal, height: tall }
      : { x: 0, y: at, width, height: signal - NAME };
  return { flow, columns, stride, input: box(0), output: box(end), pitch: pitchIn(room), cross };
}

/** Signals give way to columns: these must not come too close to be pointed at. */
function signalAcross(width: number, strides: number): number {
  const { share, least, most } = SIGNAL.across;
  const left = (width - strides * LEAST_STRIDE) / 2 - GAP;
  return Math.max(least, Math.min(most, share * width, left));
}

/** How long a layer of so many units is drawn: one step a unit at first, then ever less, so that 256 fill the room. */
function lengthOf(units: number, room: number): number {
  const pitch = pitchIn(room);
  if (units <= MOST_SINGLE) return units * pitch;
  const beyond = Math.log(units / MOST_SINGLE) / Math.log(MOST_UNITS / MOST_SINGLE);
  return MOST_SINGLE * pitch + beyond * (room - MOST_SINGLE * pitch);
}

const pitchIn = (room: number) => Math.min(PITCH.most, (PITCH.share * room) / MOST_SINGLE);

/** The unit nearest to a place along its column. */
export function unitAt({ from, pitch }: ColumnBox, cross: number, units: number): number {
  return Math.max(0, Math.min(units - 1, Math.floor((cross - from) / pitch)));
}

/** Where a unit's middle is along its column. */
export const placeOf = ({ from, pitch }: ColumnBox, unit: number) => from + (unit + 0.5) * pitch;

/** Beyond the units that are drawn one by one, a pixel of a drag is this share of the layer. */
const SHARE_PER_PIXEL = 0.03;

/**
 * How many units a layer has after its end was dragged. The end moves half as far as the layer grows, for it grows both
 * ways; where units are sliced ever thinner, a pixel counts for a share instead.
 * @param by in pixels, outwards
 * @param pitch from one unit to the next, where they are drawn one by one
 */
export function unitsAfterDrag(units: number, by: number, pitch: number): number {
  const pixels = pixelsOf(units, pitch) + by;
  const edge = pixelsOf(MOST_SINGLE, pitch);
  if (pixels <= edge) return Math.max(1, Math.round((2 * pixels) / pitch));
  return Math.round(MOST_SINGLE * Math.exp((pixels - edge) * SHARE_PER_PIXEL));
}

function pixelsOf(units: number, pitch: number): number {
  const single = Math.min(units, MOST_SINGLE);
  return (single * pitch) / 2 + Math.log(units / single) / SHARE_PER_PIXEL;
}

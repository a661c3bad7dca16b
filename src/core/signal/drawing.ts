import { resample, type StrokePoint } from './resample.ts';

/** A signal under someone's pen. Where nothing was drawn yet, its samples are straight lines between what was. */
export interface Drawing {
  readonly samples: Float32Array;
  /** 1 where a sample was drawn or comes from a row, 0 where it only bridges a gap. Same length. */
  readonly drawn: Uint8Array;
}

/** A sheet of n samples with nothing on it. */
export const blankDrawing = (n: number): Drawing => ({ samples: new Float32Array(n), drawn: new Uint8Array(n) });

/** A drawing that is complete from the start: a row of the data set, or what a tool made of a drawing. */
export const drawingOf = (samples: Float32Array): Drawing => ({
  samples,
  drawn: new Uint8Array(samples.length).fill(1),
});

export const isBlank = ({ drawn }: Drawing): boolean => !drawn.includes(1);

/**
 * The drawing after one more stroke. What the stroke passes over is replaced, forwards or backwards, as often as it
 * passes; the rest stays. A stroke that falls between two samples, such as a tap, counts for the nearest.
 * @param stroke in the order of drawing; places in samples, heights in the signal's unit. An empty one changes nothing.
 * @throws RangeError when a coordinate is not finite.
 */
export function applyStroke({ samples, drawn }: Drawing, stroke: readonly StrokePoint[]): Drawing {
  const n = samples.length;
  if (stroke.length === 0) return { samples, drawn };
  const line = passesSample(stroke, n) ? stroke : snapped(stroke);
  const latest = resample(line, n);
  const passed = passedSamples(line, n);
  return bridged({
    samples: samples.map((value, i) => (passed[i] ? latest[i]! : value)),
    drawn: drawn.map((known, i) => known | passed[i]!),
  });
}

/** Stretches that nothing was drawn over, first and last sample of each. */
export function gapsOf({ drawn }: Drawing): [first: number, last: number][] {
  const gaps: [number, number][] = [];
  drawn.forEach((known, i) => {
    if (known) return;
    if (i > 0 && drawn[i - 1] === 0) gaps.at(-1)![1] = i;
    else gaps.push([i, i]);
  });
  return gaps;
}

/** Lays straight lines over the gaps; beyond the first and last drawn sample their heights go on. */
function bridged(drawing: Drawing): Drawing {
  const { samples, drawn } = drawing;
  const known = [...samples].flatMap((y, x): StrokePoint[] => (drawn[x] ? [{ x, y, penDown: true }] : []));
  return known.length === 0 ? drawing : { samples: resample(known, samples.length), drawn };
}

function passedSamples(stroke: readonly StrokePoint[], n: number): Uint8Array {
  const passed = new Uint8Array(n);
  stroke.forEach((to, i) => {
    const from = i === 0 || to.penDown ? to : stroke[i - 1]!;
    const first = Math.max(0, Math.ceil(Math.min(from.x, to.x)));
    const last = Math.min(n - 1, Math.floor(Math.max(from.x, to.x)));
    if (first <= last) passed.fill(1, first, last + 1);
  });
  return passed;
}

const passesSample = (stroke: readonly StrokePoint[], n: number) => passedSamples(stroke, n).includes(1);

const snapped = (stroke: readonly StrokePoint[]) => stroke.map((point) => ({ ...point, x: Math.round(point.x) }));

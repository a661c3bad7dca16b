import { fitPca, type Pca, reconstructionError } from '#core/linalg/pca.ts';
import { quantile } from '#core/statistics/quantile.ts';
import { SAMPLES } from '../../beats.ts';
import { LENGTH, type Stream } from './stream.ts';

/** What a detector is retrained on: all of the last beats, or those of them that someone has looked at and found normal. */
export type Diet = 'all' | 'checked';

/** A detector that went on duty with one beat of the stream. */
interface Watchman {
  from: number;
  model: Pca;
  threshold: number;
}

/** Every beat of the stream as the detector on duty evaluated it. */
export interface Watch {
  stream: Stream;
  flagged: Uint8Array;
  /** In the order in which they came on duty. */
  watchmen: readonly Watchman[];
}

/** The last so many beats are what a detector is retrained on, and so many there have to be at least. */
export const WINDOW = 160;
export const FEWEST = 60;
const COMPONENTS = 4;
const PERCENTILE = 0.95;
/** Every beat has a say in the threshold, by its error under a detector that was fitted without its share of the beats. */
const FOLDS = 3;

/**
 * Lets the whole stream pass before one detector: principal components of normal beats, and a threshold at the 95th
 * percentile of their errors.
 * @param before normal beats to fit it on, row-major × 140
 */
export function beginWatch(stream: Stream, before: Float32Array): Watch {
  return takeOver({ stream, flagged: new Uint8Array(LENGTH), watchmen: [] }, fitted(before, 0));
}

/**
 * Has a new detector take over at a beat, fitted on the last beats as they came, labels unseen, or without the abnormal
 * ones among them. Those that would have come on duty later are forgotten.
 */
export function retrain(watch: Watch, at: number, diet: Diet): Watch {
  const watchmen = watch.watchmen.filter(({ from }) => from < at);
  return takeOver({ ...watch, watchmen }, fitted(recent(watch.stream, at, diet), at));
}

/** The detector on duty when beat i arrives. */
export const onDuty = ({ watchmen }: Watch, i: number): Watchman => watchmen.findLast(({ from }) => from <= i)!;

function takeOver({ stream, flagged, watchmen }: Watch, next: Watchman): Watch {
  const { from, model, threshold } = next;
  const errors = reconstructionError(model, stream.beats.subarray(from * SAMPLES), LENGTH - from);
  const all = flagged.slice();
  all.set(
    Array.from(errors, (error) => Number(error > threshold)),
    from,
  );
  return { stream, flagged: all, watchmen: [...watchmen, next] };
}

function fitted(beats: Float32Array, from: number): Watchman {
  const errors: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isKept = (_: number, i: number) => Math.floor(i / SAMPLES) % FOLDS === fold;
    const kept = beats.filter(isKept);
    const model = principal(beats.filter((value, i) => !isKept(value, i)));
    errors.push(...reconstructionError(model, kept, kept.length / SAMPLES));
  }
  return { from, model: principal(beats), threshold: quantile(errors, PERCENTILE) };
}

const principal = (beats: Float32Array): Pca => fitPca(beats, beats.length / SAMPLES, SAMPLES, COMPONENTS);

/** The beats before `at`, at most a window of them. */
function recent({ beats, abnormal }: Stream, at: number, diet: Diet): Float32Array {
  const from = Math.max(0, at - WINDOW);
  return beats
    .subarray(from * SAMPLES, at * SAMPLES)
    .filter((_, i) => diet === 'all' || !abnormal[from + Math.floor(i / SAMPLES)]);
}

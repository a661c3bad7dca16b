import * as v from 'valibot';
import type { SketchAxes } from '#charts/sketch/sketch.ts';
import { keep } from '#kept/keep.ts';
import { bounded, boundedList, entries } from '#kept/schemas.ts';

/** The section in view, and how far into it, as a share of its height. */
export interface ReadingPlace {
  section: string;
  into: number;
}

const place = v.fallback(
  v.nullable(v.object({ section: v.pipe(v.string(), v.maxLength(60)), into: bounded(0, 1) })),
  null,
);

/** More sections, choices and points of a curve than there will be. */
const MOST = { sections: 100, choices: 20, points: 200 };
const HIGHEST = 1e6;

const answer = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(MOST.choices));
const sketch = boundedList(-HIGHEST, HIGHEST, { least: 1, most: MOST.points });

/** What a reader has guessed. It never leaves this browser. */
export const useProgress = keep({
  name: 'learn',
  place: 'browser',
  parts: {
    /** By section: which of the choices, or −1 for “just show me”. */
    answers: entries(answer, MOST.sections),
    /** By section: the curve that they drew, as its heights. */
    sketches: entries(sketch, MOST.sections),
  },
  older: JSON.parse,
});

/** Where this tab is, whatever is read in others. */
const useOwnPlace = keep({ name: 'place', place: 'tab', parts: { place } });

/**
 * Where the reader was last. It has a name of its own: a tab notes its place by itself, at any moment, and two tabs that
 * write under the same name at once lose what one of them wrote; a guess must not be lost to that.
 */
const useLastPlace = keep({ name: 'last-place', place: 'browser', parts: { place } });

/** Where the reader was in this tab; in a new one, where they were last. */
export const readingPlace = (): ReadingPlace | null => useOwnPlace.getState().place ?? useLastPlace.getState().place;

export function useReadingPlace(): ReadingPlace | null {
  const last = useLastPlace(({ place }) => place);
  return useOwnPlace((own) => own.place) ?? last;
}

export function savePlace(place: ReadingPlace): void {
  useOwnPlace.setState({ place });
  useLastPlace.setState({ place });
}

/** @param answer which of the choices, or −1 for “just show me” */
export function saveAnswer(section: string, answer: number): void {
  useProgress.setState(({ answers }) => ({ answers: { ...answers, [section]: answer } }));
}

/** A curve that was drawn, on its axes; null where none was, or it was drawn on others. */
export function sketchOn({ at, low, high }: SketchAxes, kept: readonly number[] | undefined): readonly number[] | null {
  return kept?.length === at.length ? kept.map((height) => Math.min(high, Math.max(low, height))) : null;
}

/** A curve that was drawn is the answer to its question. */
export function saveSketch(section: string, heights: readonly number[]): void {
  useProgress.setState(({ sketches }) => ({ sketches: { ...sketches, [section]: [...heights] } }));
  saveAnswer(section, 0);
}

import * as v from 'valibot';
import { clean } from '#core/sanitize.ts';
import { type Drawing, MOST_HEIGHT } from '#core/signal/drawing.ts';
import { keep } from '#kept/keep.ts';
import { boundedList, entries } from '#kept/schemas.ts';

/** Samples of a drawn beat: as many as ECG5000's have. */
export const BEAT_SAMPLES = 140;

/** More features than any data set has, larger values, and a longer name. */
const MOST = { features: 200, value: 1e6, name: 200 };

const values = boundedList(-MOST.value, MOST.value, { least: 1, most: MOST.features });

const connection = v.pipe(
  v.object({
    /** What it was at first, feature by feature, to go back to. */
    start: values,
    values,
    /** What it was at first, in words: "neptune connection". */
    name: v.pipe(
      v.string(),
      v.transform((name) => clean(name, MOST.name)),
    ),
  }),
  v.check(({ start, values }) => start.length === values.length),
);

/** A connection that someone edits. */
export type EditedConnection = v.InferOutput<typeof connection>;

/** A drawing as plain data; see `plainBeat`. */
const beat = v.object({
  samples: boundedList(-MOST_HEIGHT, MOST_HEIGHT, { least: BEAT_SAMPLES, most: BEAT_SAMPLES }),
  /** A 1 for each sample that was drawn, a 0 for each that bridges a gap. */
  drawn: v.pipe(v.string(), v.length(BEAT_SAMPLES), v.regex(/^[01]*$/)),
});
type PlainBeat = v.InferOutput<typeof beat>;

/** What was made by hand in one tab. */
const desk = v.object({
  /** When it was last changed, in milliseconds since 1970. */
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  beat: v.fallback(v.nullable(beat), null),
  connection: v.fallback(v.nullable(connection), null),
});
export type KeptDesk = v.InferOutput<typeof desk>;

/** So many tabs' drawings are kept, those last drawn on. */
const MOST_DESKS = 8;

/** What was drawn in this browser, by tab, so that none draws over what was drawn in another. */
export const useKeptDrawings = keep({
  name: 'drawing',
  place: 'browser',
  parts: { desks: entries(desk, MOST_DESKS, (a, b) => a.at - b.at) },
  older: (text) => ({ desks: { earlier: { ...JSON.parse(text), at: 0 } } }),
});

/** Which of the drawings is this tab's; empty until something is drawn in it. */
export const useOwnDesk = keep({
  name: 'desk',
  place: 'tab',
  parts: { id: v.fallback(v.pipe(v.string(), v.regex(/^\w{0,20}$/)), '') },
});

/** What a tab begins with. */
interface Beginning {
  beat: Drawing | null;
  /** What was drawn in other tabs or before, the latest last. */
  earlierBeats: Drawing[];
  connection: EditedConnection | null;
}

/** What this tab has drawn; where it has not drawn yet, what was drawn last. */
export function beginning(): Beginning {
  const { desks } = useKeptDrawings.getState();
  const { [useOwnDesk.getState().id]: own, ...rest } = desks;
  const others = Object.values(rest).sort((a, b) => a.at - b.at);
  const present = own ?? others.pop();
  return {
    beat: present?.beat ? drawnBeat(present.beat) : null,
    earlierBeats: others.flatMap(({ beat }) => (beat ? [drawnBeat(beat)] : [])),
    connection: present?.connection ?? others.findLast(({ connection }) => connection)?.connection ?? null,
  };
}

/** @returns three decimals of each height, which is less than a pixel. */
export const plainBeat = ({ samples, drawn }: Drawing): PlainBeat => ({
  samples: Array.from(samples, (value) => Math.round(1000 * value) / 1000),
  drawn: [...drawn].join(''),
});

const drawnBeat = ({ samples, drawn }: PlainBeat): Drawing => ({
  samples: Float32Array.from(samples),
  drawn: Uint8Array.from(drawn, Number),
});

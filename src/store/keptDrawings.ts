import * as v from 'valibot';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASETS } from '#core/dataset/datasets.ts';
import type { SignalShape } from '#core/dataset/shape.ts';
import { clean } from '#core/sanitize.ts';
import type { Drawing } from '#core/signal/drawing.ts';
import { clampHeights } from '#core/signal/tools.ts';
import { keep } from '#kept/keep.ts';
import { boundedList, entries } from '#kept/schemas.ts';

/** More features or samples than rows have that are edited by hand, larger values, a longer name, and more data sets. */
const MOST = { features: 5000, value: 1e9, name: 200, datasets: 50 };

const values = boundedList(-MOST.value, MOST.value, { least: 1, most: MOST.features });

const row = v.pipe(
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

/** A row of a table that someone edits. */
export type EditedRow = v.InferOutput<typeof row>;

/** A drawing as plain data; see `plainDrawing`. */
const drawing = v.pipe(
  v.object({
    samples: values,
    /** A 1 for each sample that was drawn, a 0 for each that bridges a gap. */
    drawn: v.pipe(v.string(), v.regex(/^[01]*$/)),
  }),
  v.check(({ samples, drawn }) => samples.length === drawn.length),
);
type PlainDrawing = v.InferOutput<typeof drawing>;

/** When it was last changed, in milliseconds since 1970. */
const at = v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** What was made by hand in one tab: drawings by sheet (see `sheetOf`), edited rows by data set. */
const deskNow = v.object({ at, drawings: entries(drawing, MOST.datasets), rows: entries(row, MOST.datasets) });
export type KeptDesk = v.InferOutput<typeof deskNow>;

/** What a drawing is kept under: signals of another length are other signals. */
export const sheetOf = (dataset: DatasetId, length: number): string => `${dataset} ${length}`;

/** The same when there was one data set of each shape. */
const deskThen = v.pipe(
  v.object({
    at,
    beat: v.fallback(v.nullable(drawing), null),
    connection: v.fallback(v.nullable(row), null),
  }),
  v.check((desk) => desk.beat !== null || desk.connection !== null),
  v.transform(({ at, beat, connection }): KeptDesk => {
    const signal =
      beat && DATASETS.find(({ shape }) => shape.kind === 'signal' && shape.length === beat.samples.length);
    const table = DATASETS.find(({ shape }) => shape.kind === 'table');
    return {
      at,
      drawings: beat && signal ? { [sheetOf(signal.id, beat.samples.length)]: beat } : {},
      rows: connection && table ? { [table.id]: connection } : {},
    };
  }),
);

/** So many tabs' drawings are kept, those last drawn on. */
const MOST_DESKS = 8;

/** What was drawn in this browser, by tab, so that none draws over what was drawn in another. */
export const useKeptDrawings = keep({
  name: 'drawing',
  place: 'browser',
  parts: { desks: entries(v.union([deskThen, deskNow]), MOST_DESKS, (a, b) => a.at - b.at) },
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
  drawings: Record<DatasetId, Begun>;
  rows: Record<DatasetId, EditedRow>;
}

interface Begun {
  drawing: Drawing | null;
  /** What was drawn in other tabs or before, the latest last. */
  earlier: Drawing[];
}

/** What this tab has drawn; where it has not drawn yet, what was drawn last. */
export function beginning(): Beginning {
  const { desks } = useKeptDrawings.getState();
  const { [useOwnDesk.getState().id]: own, ...rest } = desks;
  const others = Object.values(rest).sort((a, b) => a.at - b.at);
  const present = own ?? others.pop();
  const begun = ({ id, shape }: { id: DatasetId; shape: SignalShape }): Begun => {
    const drawnOn = (desk: KeptDesk | undefined) => desk && drawnAs(shape, desk.drawings[sheetOf(id, shape.length)]);
    return { drawing: drawnOn(present) ?? null, earlier: others.flatMap((desk) => drawnOn(desk) ?? []) };
  };
  return {
    drawings: Object.fromEntries(
      DATASETS.flatMap(({ id, shape }) => (shape.kind === 'signal' ? [[id, begun({ id, shape })] as const] : [])),
    ),
    rows: Object.assign({}, ...others.map(({ rows }) => rows), present?.rows),
  };
}

/** @returns three decimals of each height, which is less than a pixel, or more where all heights are below 1 */
export function plainDrawing({ samples, drawn }: Drawing): PlainDrawing {
  const largest = Math.max(...samples.map(Math.abs)) || 1;
  const scale = 10 ** (3 - Math.min(0, Math.floor(Math.log10(largest))));
  return { samples: Array.from(samples, (value) => Math.round(scale * value) / scale), drawn: [...drawn].join('') };
}

/** What was kept, as the data set's signals are now; null where it is no such signal. */
function drawnAs({ length, bounds }: SignalShape, plain: PlainDrawing | undefined): Drawing | null {
  if (plain?.samples.length !== length) return null;
  const samples = Float32Array.from(plain.samples);
  return {
    samples: bounds ? clampHeights(samples, ...bounds) : samples,
    drawn: Uint8Array.from(plain.drawn, Number),
  };
}

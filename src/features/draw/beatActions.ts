import { gatherRows } from '#core/dataset/dataset.ts';
import type { SignalShape } from '#core/dataset/shape.ts';
import { createRandom } from '#core/random/random.ts';
import { applyStroke, blankDrawing, type Drawing, drawingOf, isBlank } from '#core/signal/drawing.ts';
import { type Mutation, mutate } from '#core/signal/mutate.ts';
import type { Paper } from '#core/signal/paper.ts';
import type { StrokePoint } from '#core/signal/resample.ts';
import { clampHeights, moveSample, smooth } from '#core/signal/tools.ts';
import { zNormalize } from '#core/signal/zNormalize.ts';

import { beforeRun, type DrawingHistory, type DrawingStep } from '#store/drawingHistory.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { meanOfNormalTraining } from '#store/normalTraining.ts';
import { signalPaper } from '#store/signalPaper.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { lineOf, titleOf } from '../inspector/inspect.ts';

/**
 * What can be done to a drawing. Each action is one step that can be undone, and says what it was in words that follow
 * “Undo:”.
 */
type Steps = LabText['draw']['steps'];

/** The sheet that is drawn on: a data set's, and what its signals are like. */
export interface Sheet {
  dataset: string;
  shape: SignalShape;
  paper: Paper;
}

const historyOf = ({ dataset }: Pick<Sheet, 'dataset'>): DrawingHistory => useStore.getState().drawings[dataset]!;
const present = (sheet: Sheet): Drawing => historyOf(sheet).present.drawing;
const draw = ({ dataset }: Pick<Sheet, 'dataset'>, step: DrawingStep) => useStore.getState().draw(dataset, step);
const complete = ({ paper }: Pick<Sheet, 'paper'>, samples: Float32Array) =>
  drawingOf(clampHeights(samples, ...paper.bounds));

/** @param points of the whole stroke so far; @param stroke names it: all its points are one step */
export function drawStroke(sheet: Sheet, points: readonly StrokePoint[], stroke: symbol, steps: Steps): void {
  const before = beforeRun(historyOf(sheet), stroke);
  draw(sheet, { drawing: applyStroke(before, points), what: steps.stroke, run: stroke });
}

/**
 * Moves a sample and, by a bell of this width, its neighbours. Of a blank sheet it makes a level line first: at nought,
 * or in the middle of a paper that does not go there.
 */
export function moveBy(sheet: Sheet, sample: number, by: number, sigma: number, steps: Steps): void {
  const drawing = present(sheet);
  const begun = isBlank(drawing) ? drawing.samples.map(() => levelOf(sheet.paper)) : drawing.samples;
  const samples = clampHeights(moveSample(begun, sample, by, sigma), ...sheet.paper.bounds);
  const drawn = isBlank(drawing)
    ? drawing.drawn.map(() => 1)
    : drawing.drawn.map((known, i) => (Math.abs(i - sample) <= 2 * sigma ? 1 : known));
  draw(sheet, { drawing: { samples, drawn }, what: steps.move(sample + 1), run: `move ${sample}` });
}

/** The height of a level line to begin with. */
export const levelOf = ({ range: [low, high] }: Paper): number => (low <= 0 && high >= 0 ? 0 : (low + high) / 2);

/** How much the smooth button smooths, in samples. */
const SMOOTHING = 1.5;

export function smoothBeat(sheet: Sheet, steps: Steps): void {
  draw(sheet, { drawing: complete(sheet, smooth(present(sheet).samples, SMOOTHING)), what: steps.smooth });
}

/** As the published rows were: over n − 1. */
export const normalized = (samples: Float32Array): Float32Array => zNormalize(samples, 1);

export function normaliseBeat(sheet: Sheet, steps: Steps): void {
  draw(sheet, { drawing: complete(sheet, normalized(present(sheet).samples)), what: steps.normalise });
}

export function clearBeat(dataset: string, steps: Steps): void {
  const { length } = historyOf({ dataset }).present.drawing.samples;
  draw({ dataset }, { drawing: blankDrawing(length), what: steps.clear, origin: 'begun' });
}

/** @param seed settles the noise */
export function mutateBeat(sheet: Sheet, kind: Mutation, strength: number, seed: number, steps: Steps): void {
  const run = `mutate ${kind}`;
  const base = beforeRun(historyOf(sheet), run);
  const random = createRandom(seed).fork('noise');
  const about = { shape: sheet.shape, ...sheet.paper };
  // Taken back to nothing, it leaves the drawing as it was, gaps and all.
  const drawing = strength === 0 ? base : complete(sheet, mutate(base.samples, kind, strength, random, about));
  draw(sheet, { drawing, what: steps.mutate, run, mutation: { kind, strength } });
}

export function startFromMean({ dataset, plan }: Evaluated, steps: Steps): void {
  put({ dataset }, meanOfNormalTraining(dataset, plan), { what: steps.mean(dataset.rowNoun), origin: 'begun' });
}

/** @param position among the test rows */
export function startFromRow({ dataset, plan }: Evaluated, position: number, text: LabText): void {
  const index = plan.split.test[position]!;
  const samples = gatherRows(dataset, Uint32Array.of(index));
  const what = text.draw.steps.row(titleOf(dataset, index, text), lineOf(dataset, index, text));
  draw({ dataset: dataset.id }, { drawing: drawingOf(samples), what, origin: 'begun' });
}

/** What the network drew becomes what it is shown. */
export function startFromReconstruction({ dataset }: Evaluated, reconstruction: Float32Array, steps: Steps): void {
  put({ dataset }, reconstruction, { what: steps.reconstruction, origin: 'reconstruction' });
}

function put({ dataset }: Pick<Evaluated, 'dataset'>, samples: Float32Array, step: Omit<DrawingStep, 'drawing'>): void {
  const paper = signalPaper(dataset);
  if (paper) draw({ dataset: dataset.id }, { drawing: complete({ paper }, samples), ...step });
}

/** Whether the network's line was taken since the drawing was begun with something else. */
export function tookReconstruction({ past, present }: DrawingHistory): boolean {
  const origins = [...past, present].map(({ origin }) => origin);
  return origins.lastIndexOf('reconstruction') > origins.lastIndexOf('begun');
}

/** A test row by lot, another each time; the same ones in the same order for the same seed. Null when there is none. */
export function castRow({ plan }: Evaluated, accept: (position: number) => boolean): number | null {
  const { lots, castLot } = useStore.getState();
  const rows = [...plan.testAbnormal.keys()].filter(accept);
  if (rows.length === 0) return null;
  castLot();
  return rows[createRandom(plan.experiment.seed).fork(`lot ${lots}`).int(rows.length)]!;
}

import { gatherRows } from '#core/dataset/dataset.ts';
import { createRandom } from '#core/random/random.ts';
import { applyStroke, blankDrawing, type Drawing, drawingOf, isBlank, MOST_HEIGHT } from '#core/signal/drawing.ts';
import { type Mutation, mutate } from '#core/signal/mutate.ts';
import type { StrokePoint } from '#core/signal/resample.ts';
import { clampHeights, moveSample, smooth } from '#core/signal/tools.ts';
import { zNormalize } from '#core/signal/zNormalize.ts';

import { beforeRun, type DrawingHistory, type DrawingStep } from '#store/drawingHistory.ts';
import type { Judged } from '#store/judged.ts';
import { BEAT_SAMPLES } from '#store/keptDrawings.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { lineOf, titleOf } from '../inspector/inspect.ts';
import { meanOfNormalTraining } from '../neighbours.ts';

/**
 * What can be done to the drawn beat. Each action is one step that can be undone, and says what it was in words that
 * follow “Undo:”.
 */
type Steps = LabText['draw']['steps'];

const present = (): Drawing => useStore.getState().beat.present.drawing;
const draw = (step: DrawingStep) => useStore.getState().draw(step);
const complete = (samples: Float32Array) => drawingOf(clampHeights(samples, -MOST_HEIGHT, MOST_HEIGHT));

/** @param points of the whole stroke so far; @param stroke its number: all its points are one step */
export function drawStroke(points: readonly StrokePoint[], stroke: number, steps: Steps): void {
  const run = `stroke ${stroke}`;
  draw({ drawing: applyStroke(beforeRun(useStore.getState().beat, run), points), what: steps.stroke, run });
}

/** Moves a sample and, by a bell of this width, its neighbours. Of a blank sheet it makes a level line first. */
export function moveBy(sample: number, by: number, sigma: number, steps: Steps): void {
  const drawing = present();
  const samples = clampHeights(moveSample(drawing.samples, sample, by, sigma), -MOST_HEIGHT, MOST_HEIGHT);
  const drawn = isBlank(drawing)
    ? drawing.drawn.map(() => 1)
    : drawing.drawn.map((known, i) => (Math.abs(i - sample) <= 2 * sigma ? 1 : known));
  draw({ drawing: { samples, drawn }, what: steps.move(sample + 1), run: `move ${sample}` });
}

/** How much the smooth button smooths, in samples. */
const SMOOTHING = 1.5;

export function smoothBeat(steps: Steps): void {
  draw({ drawing: complete(smooth(present().samples, SMOOTHING)), what: steps.smooth });
}

/** As the published rows were: over n − 1. */
export const normalized = (samples: Float32Array): Float32Array => zNormalize(samples, 1);

export function normaliseBeat(steps: Steps): void {
  draw({ drawing: complete(normalized(present().samples)), what: steps.normalise });
}

export function clearBeat(steps: Steps): void {
  draw({ drawing: blankDrawing(BEAT_SAMPLES), what: steps.clear, origin: 'begun' });
}

/** @param seed settles the noise */
export function mutateBeat(kind: Mutation, strength: number, seed: number, steps: Steps): void {
  const run = `mutate ${kind}`;
  const base = beforeRun(useStore.getState().beat, run);
  // Taken back to nothing, it leaves the drawing as it was, gaps and all.
  const drawing =
    strength === 0 ? base : complete(mutate(base.samples, kind, strength, createRandom(seed).fork('noise')));
  draw({ drawing, what: steps.mutate, run, mutation: { kind, strength } });
}

export function startFromMean({ dataset, plan }: Judged, steps: Steps): void {
  draw({ drawing: complete(meanOfNormalTraining(dataset, plan)), what: steps.mean, origin: 'begun' });
}

/** @param position among the test rows */
export function startFromRow({ dataset, plan }: Judged, position: number, text: LabText): void {
  const index = plan.split.test[position]!;
  const samples = gatherRows(dataset, Uint32Array.of(index));
  const what = text.draw.steps.row(titleOf(dataset, index, text), lineOf(dataset, index, text));
  draw({ drawing: drawingOf(samples), what, origin: 'begun' });
}

/** What the network drew becomes what it is shown. */
export function startFromReconstruction(reconstruction: Float32Array, steps: Steps): void {
  draw({ drawing: complete(reconstruction), what: steps.reconstruction, origin: 'reconstruction' });
}

/** Whether the network's line was taken since the drawing was begun with something else. */
export function tookReconstruction({ past, present }: DrawingHistory): boolean {
  const origins = [...past, present].map(({ origin }) => origin);
  return origins.lastIndexOf('reconstruction') > origins.lastIndexOf('begun');
}

/** A test row by lot, another each time; the same ones in the same order for the same seed. Null when there is none. */
export function castRow({ plan }: Judged, accept: (position: number) => boolean): number | null {
  const { lots, castLot } = useStore.getState();
  const rows = [...plan.testAbnormal.keys()].filter(accept);
  if (rows.length === 0) return null;
  castLot();
  return rows[createRandom(plan.experiment.seed).fork(`lot ${lots}`).int(rows.length)]!;
}

import { gatherRows } from '#core/dataset/dataset.ts';
import type { EditStep } from '#store/drawing.ts';
import type { Evaluated } from '#store/evaluated.ts';
import type { EditedRow } from '#store/keptDrawings.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { lineOf, titleOf } from '../inspector/inspect.ts';
import { tidied } from './featureRange.ts';

/** @param position among the test rows */
export function editRow({ dataset, plan }: Evaluated, position: number, text: LabText): void {
  const index = plan.split.test[position]!;
  const { featureBounds } = dataset;
  const values = Array.from(gatherRows(dataset, Uint32Array.of(index)), (value, f) =>
    tidied(value, featureBounds[f]!.step),
  );
  const title = titleOf(dataset, index, text);
  const line = lineOf(dataset, index, text);
  const row = { start: values, values, name: text.connection.name(title, line) };
  useStore.getState().edit(dataset.id, { row, what: text.draw.steps.row(title, line) });
}

type Steps = LabText['connection']['steps'];

/** The row of a table that is edited. */
const rowOf = (dataset: string) => useStore.getState().edits[dataset]?.present.row;

/** @param name of the feature. Moves of one slider, one after another, are one step. */
export function setFeature(dataset: string, feature: number, value: number, name: string, steps: Steps): void {
  change(dataset, (row) => row.values.with(feature, value), { what: steps.set(name), run: `feature ${feature}` });
}

export function resetFeature(dataset: string, feature: number, name: string, steps: Steps): void {
  change(dataset, (row) => row.values.with(feature, row.start[feature]!), { what: steps.reset(name) });
}

export function resetRow(dataset: string, steps: Steps): void {
  change(dataset, (row) => row.start, { what: steps.resetAll });
}

function change(dataset: string, values: (row: EditedRow) => number[], step: Omit<EditStep, 'row'>): void {
  const row = rowOf(dataset);
  if (row) useStore.getState().edit(dataset, { row: { ...row, values: values(row) }, ...step });
}

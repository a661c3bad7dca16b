import { gatherRows } from '#core/dataset/dataset.ts';
import type { Evaluated } from '#store/evaluated.ts';
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
  const name = text.connection.name(titleOf(dataset, index, text), lineOf(dataset, index, text));
  useStore.getState().editRow(dataset.id, { start: values, values, name });
}

export function setFeature(dataset: string, feature: number, value: number): void {
  const { edited, editRow } = useStore.getState();
  const row = edited[dataset];
  if (row) editRow(dataset, { ...row, values: row.values.with(feature, value) });
}

export function resetFeature(dataset: string, feature: number): void {
  const row = useStore.getState().edited[dataset];
  if (row) setFeature(dataset, feature, row.start[feature]!);
}

export function resetRow(dataset: string): void {
  const { edited, editRow } = useStore.getState();
  const row = edited[dataset];
  if (row) editRow(dataset, { ...row, values: row.start });
}

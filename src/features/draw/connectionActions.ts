import { gatherRows } from '#core/dataset/dataset.ts';
import type { Judged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { lineOf, titleOf } from '../inspector/inspect.ts';

/** @param position among the test rows */
export function editRow({ dataset, plan }: Judged, position: number, text: LabText): void {
  const index = plan.split.test[position]!;
  // Features have two decimals at most; the rest is what float32 leaves.
  const values = Array.from(gatherRows(dataset, Uint32Array.of(index)), (value) => Math.round(1000 * value) / 1000);
  const name = text.connection.name(titleOf(dataset, index, text), lineOf(dataset, index, text));
  useStore.getState().editConnection({ start: values, values, name });
}

export function setFeature(feature: number, value: number): void {
  const { connection, editConnection } = useStore.getState();
  if (connection) editConnection({ ...connection, values: connection.values.with(feature, value) });
}

export function resetFeature(feature: number): void {
  const { connection } = useStore.getState();
  if (connection) setFeature(feature, connection.start[feature]!);
}

export function resetConnection(): void {
  const { connection, editConnection } = useStore.getState();
  if (connection) editConnection({ ...connection, values: connection.start });
}

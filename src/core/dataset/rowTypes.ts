import type { Dataset, DisplayColumn } from './dataset.ts';
import type { TableShape } from './shape.ts';

/** The display columns that tell the types of abnormal rows; null for what the data set does not tell. */
export function typeColumns({
  shape,
  display,
}: Dataset): Record<keyof NonNullable<TableShape['types']>, DisplayColumn | null> {
  const types = shape.kind === 'table' ? shape.types : undefined;
  const called = (name: string | undefined) => display.find((column) => column.name === name) ?? null;
  return { type: called(types?.type), known: called(types?.known) };
}

/** Whether a column says something of abnormal rows alone. */
export function isOfAbnormal(dataset: Dataset, column: DisplayColumn): boolean {
  const { type, known } = typeColumns(dataset);
  return column === type || column === known;
}

/** A display column's name and categories as a reader is shown them. */
export const shownAs = (column: DisplayColumn): Pick<DisplayColumn, 'name' | 'categories'> => column.words ?? column;

/** The type of an abnormal row, as a reader is shown it; null for other rows. @param index in the data set */
export function typeOf(dataset: Dataset, index: number): string | null {
  const { type } = typeColumns(dataset);
  if (!type || !dataset.classes[dataset.label[index]!]!.abnormal) return null;
  return shownAs(type).categories[type.values[index]!]!;
}

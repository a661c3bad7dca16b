import type { Dataset, DisplayColumn } from '#core/dataset/dataset.ts';

/** The display column that names the attack types of KDD Cup '99; null where rows are no connections. */
export const attackColumn = ({ display }: Dataset): DisplayColumn | null =>
  display.find(({ name }) => name === 'Attack') ?? null;

/** A display column's name and categories as a reader is shown them. */
export const shownAs = (column: DisplayColumn): Pick<DisplayColumn, 'name' | 'categories'> => column.words ?? column;

/** The type of an attack, as a reader is shown it; null for other rows. @param index in the data set */
export function attackOf(dataset: Dataset, index: number): string | null {
  const column = attackColumn(dataset);
  if (!column || !dataset.classes[dataset.label[index]!]!.abnormal) return null;
  return shownAs(column).categories[column.values[index]!]!;
}

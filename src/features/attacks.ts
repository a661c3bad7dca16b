import type { Dataset, DisplayColumn } from '#core/dataset/dataset.ts';

/** The display column that names the attack types of KDD Cup '99; null where rows are no connections. */
export const attackColumn = ({ display }: Dataset): DisplayColumn | null =>
  display.find(({ name }) => name === 'Attack') ?? null;

/** The column of the connections that says whether the training file has an attack of the type. */
export const KNOWN = 'Seen in training';

/** Whether a column says something of attacks alone. */
export const isOfAttacks = ({ name }: DisplayColumn): boolean => name === 'Attack' || name === KNOWN;

/** A display column's name and categories as a reader is shown them. */
export const shownAs = (column: DisplayColumn): Pick<DisplayColumn, 'name' | 'categories'> => column.words ?? column;

/** The type of an attack, as a reader is shown it; null for other rows. @param index in the data set */
export function attackOf(dataset: Dataset, index: number): string | null {
  const column = attackColumn(dataset);
  if (!column || !dataset.classes[dataset.label[index]!]!.abnormal) return null;
  return shownAs(column).categories[column.values[index]!]!;
}

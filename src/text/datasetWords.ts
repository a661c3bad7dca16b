import type { Dataset, DatasetId, DisplayColumn, Provenance } from '#core/dataset/dataset.ts';
import type { RowNoun } from './told.ts';

/** What a language calls things in a data set; what it does not name keeps the words of the data file. */
export interface DatasetWords {
  noun?: RowNoun;
  /** By the few letters that the file has for the class, such as "PVC". */
  classes?: Record<string, { name: string; short?: string }>;
  /** By the file's name of the feature. */
  features?: Record<string, string>;
  /** What is known of rows besides, by the file's name of the column; its categories by theirs. */
  columns?: Record<string, { name: string; categories?: Record<string, string> }>;
  provenance?: Partial<Pick<Provenance, 'title' | 'licence' | 'description' | 'notes'>>;
}

export type DatasetsWords = Partial<Record<DatasetId, DatasetWords>>;

/**
 * The same rows under a language's names. What code knows things by stays: the names of columns and categories, which get
 * words of their own beside them, and the units.
 */
export function inWords(dataset: Dataset, words: DatasetsWords): Dataset {
  const { noun, classes, features, columns, provenance } = words[dataset.id] ?? {};
  return {
    ...dataset,
    rowNoun: noun ?? dataset.rowNoun,
    classes: dataset.classes.map((known) => ({ ...known, ...of(classes, known.short) })),
    featureNames: dataset.featureNames.map((name) => of(features, name) ?? name),
    display: dataset.display.map((column) => withWords(column, of(columns, column.name))),
    provenance: { ...dataset.provenance, ...provenance },
  };
}

function withWords(
  column: DisplayColumn,
  words: { name: string; categories?: Record<string, string> } | undefined,
): DisplayColumn {
  if (!words) return column;
  const categories = column.categories.map((category) => of(words.categories, category) ?? category);
  return { ...column, words: { name: words.name, categories } };
}

/** Names come from files, and a file may call a class "constructor". */
const of = <T>(table: Record<string, T> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

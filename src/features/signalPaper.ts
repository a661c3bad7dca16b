import type { Dataset } from '#core/dataset/dataset.ts';
import { type Paper, paperOf } from '#core/signal/paper.ts';

/** By data set: reading it off a million samples takes longer than a picture may. */
const known = new WeakMap<Dataset, Paper>();

/** What the signals of a data set are drawn on; null where its rows are no signals, or there are none. */
export function signalPaper(dataset: Dataset): Paper | null {
  if (dataset.shape.kind !== 'signal') return null;
  const paper = known.get(dataset) ?? paperOf(dataset.shape, dataset.x);
  if (paper) known.set(dataset, paper);
  return paper;
}

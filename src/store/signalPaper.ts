import { weakMapMemoize } from 'reselect';
import type { Dataset } from '#core/dataset/dataset.ts';
import { type Paper, paperOf } from '#core/signal/paper.ts';

/**
 * What the signals of a data set are drawn on; null where its rows are no signals, or there are none. Reading it off a
 * million samples takes longer than a picture may.
 */
export const signalPaper = weakMapMemoize(({ shape, x }: Dataset): Paper | null =>
  shape.kind === 'signal' ? paperOf(shape, x) : null,
);

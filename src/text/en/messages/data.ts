import type { DataMessage } from '#core/dataset/dataMessage.ts';
import type { Sentences } from '../../told.ts';
import { labels } from '../lab/labels.ts';
import { quoted } from '../quoted.ts';

/** Why there are no rows. */
export const data: Sentences<DataMessage> = {
  noSuchDataset: ({ id }) => `There is no data set called ${quoted(id)}.`,
  noSuchSplit: ({ dataset, split }) =>
    `The rows of ${labels.dataset(dataset)} have no split ${quoted(labels.split(dataset, split))}. Choose another one, or load the page again, in case its data have been renewed.`,
};

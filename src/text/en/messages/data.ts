import type { Damage, DataMessage } from '#core/dataset/dataMessage.ts';
import { sanitize } from '#core/sanitize.ts';
import type { Sentences } from '../../told.ts';
import { labels } from '../lab/labels.ts';
import { numbers } from '../locale.ts';
import { quoted } from '../quoted.ts';

const { whole } = numbers;

const REMEDY = 'Run “npm run data” again and reload the page.';

/** Within a sentence. */
function damaged(damage: Damage): string {
  switch (damage.what) {
    case 'packing':
      return 'it cannot be unpacked';
    case 'checksum':
      return 'its checksum is wrong';
    case 'size':
      return `it holds ${whole(damage.bytes)} bytes where ${whole(damage.expected)} were expected`;
    case 'content':
      return sanitize(damage.detail);
  }
}

/** Why there are no rows. */
export const data: Sentences<DataMessage> = {
  noSuchDataset: ({ id }) => `There is no data set called ${quoted(id)}.`,
  noSuchSplit: ({ dataset, split }) =>
    `The rows of ${labels.dataset[dataset]} have no split ${quoted(labels.split[dataset][split] ?? split)}. ${REMEDY}`,
  fileMissing: ({ file, status }) => `The data file ${file} is missing (the server answered ${status}). ${REMEDY}`,
  fileUnreachable: ({ file }) =>
    `The data file ${file} could not be reached. Check the connection: the page tries again when it is back.`,
  fileCutOff: ({ file }) => `The connection broke while ${file} was loading. The page tries again when it is back.`,
  descriptionDamaged: ({ file, detail }) =>
    `The data file ${file} is missing or damaged${detail === null ? '' : ` (${sanitize(detail)})`}. ${REMEDY}`,
  binaryDamaged: ({ file, damage }) => `The data file ${file} is damaged: ${damaged(damage)}. ${REMEDY}`,
};

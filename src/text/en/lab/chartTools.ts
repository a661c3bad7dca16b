import { sanitize } from '#core/sanitize.ts';
import { numbers } from '../locale.ts';

/** What can be done with any chart, and which are on the page. */
export const chartTools = {
  more: (subject: string) => `More on ${subject}`,
  large: 'Show large',
  shownLarge: 'Shown large.',
  table: 'Data as a table',
  tableTitle: (chart: string) => `${chart}: data`,
  tableCaption: 'Table of data',
  firstRows: (shown: number, rows: number) =>
    `The first ${shown} of ${numbers.whole(rows)} rows; “Save data as CSV” keeps all of them.`,
  svg: 'Save as SVG',
  png: 'Save as PNG',
  csv: 'Save data as CSV',
  /** Heads the column that leads to the experiment. */
  source: 'experiment',
  /** A chart of an epoch that is not the run's latest. */
  atEpoch: (name: string, epoch: number) => `${name}, at epoch ${epoch}`,
  notMade: (reason: string) => `The file could not be made: ${sanitize(reason)}`,
  nothingYet: 'There is nothing to draw yet. Wait until the rows are there.',
  notDrawn: 'This browser could not draw the picture.',
  chooser: (shown: number, all: number) => `Charts: ${shown} of ${all}`,
  chooserTitle: 'Charts on the page',
  names: {
    loss: 'Loss',
    histogram: 'Error histogram',
    roc: 'ROC curve',
    latent: 'Latent space',
    precisionRecall: 'Precision and recall',
    impact: 'Threshold impact',
    confusion: 'Confusion matrix',
    kinds: 'Recall by kind',
    groups: 'Results by group',
    cost: 'Cost curve',
  },
  usual: 'The usual four',
  none: 'No chart is chosen. “Charts” below brings them back.',
};

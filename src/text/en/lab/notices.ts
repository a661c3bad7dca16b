import type { Message } from '#core/message.ts';
import { tell } from '../messages/index.ts';

/** What a person should know and did not ask for. */
export const notices = {
  failed: 'That did not work',
  retry: 'Try again',
  /** A link to the experiment. */
  ownTab: 'Open it in a tab of its own',
  diverged: 'Training stopped itself',
  lastGood: (message: Message) => `${tell(message)} The page shows the last good epoch.`,
  collapsed: 'Latent units have collapsed',
  clamped: 'Latent variances at their bounds',
  /** What a row is called while nobody knows which rows there are. */
  row: 'row',
  standIn: 'These rows are stand-ins, not real ones',
  standInLead:
    'They were drawn from summary statistics, because the real files could not be had when the page was built. Run “npm run data” with a network connection, or put the files into data/raw, and build again.',
  link: {
    /** All that it said was read, and something of it had to be changed. */
    mended: 'This link was mended',
    partlyRead: 'Not all of this link could be read',
    cut: 'This link seems to have been cut off',
    maybeCut: 'This link may not be whole',
  },
  /** @param more how many changes there are besides these */
  changes: (changes: readonly Message[], more: number) =>
    `${changes.map(tell).join(' ')}${more > 0 ? ` And ${more} more.` : ''}`,
  otherEngine: 'Another engine',
  tell,
  adjusted: 'Settings moved in mid-run',
  adjustedAfter: (epoch: number) =>
    `The learning rate or batch size was changed after epoch ${epoch}, so this link will not repeat the run; it holds the settings as they are now.`,
};

import { reason } from './messages/files.ts';

import { quotedSentence } from './quoted.ts';

/** What is said in place of the page, or of a part of it. */
export const trouble = {
  /** Why something could not be loaded. */
  reason,
  /** A fault in drawing it. */
  fault: {
    title: 'Something went wrong in drawing this page',
    lead: (message: string) =>
      `The fault says: ${quotedSentence(message)}. Your experiment is safe: it is in the address bar.`,
    again: 'Open it again',
    anew: 'Begin with the default experiment',
  },
  /** A page whose script could not be had. */
  unreached: {
    title: 'This page could not be loaded',
    lead: 'Check the connection, then load everything anew. The pages that you have opened already still work.',
    again: 'Load everything anew',
  },
};

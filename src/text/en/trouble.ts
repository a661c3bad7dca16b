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
      `The fault says: ${quotedSentence(message)}. Your experiment is safe: it is in the address bar. Should the fault come back, begin with the default: that also forgets what this browser has kept of your visits (answers, drawings, charts shown, theme), one of which may be the cause.`,
    again: 'Open it again',
    anew: 'Begin with the default, and forget what is kept',
  },
  /** A page whose script could not be had. */
  unreached: {
    title: 'This page could not be loaded',
    lead: 'Check the connection: when it is back, the page comes by itself. The pages that you have opened already still work.',
    trying: 'Trying again …',
    again: 'Try again',
    anew: 'Load everything anew',
  },
};

import type { Damage, FetchMessage } from '#core/fetch/fetchMessage.ts';
import type { Message } from '#core/message.ts';
import { sanitize } from '#core/sanitize.ts';
import type { Sentences } from '../../told.ts';
import { numbers } from '../locale.ts';
import { quotedSentence } from '../quoted.ts';

const { plain, whole } = numbers;

/** For whoever runs the development server; visitors can do nothing with it. */
const MAKE_ANEW = import.meta.env?.DEV ? ' Developers: “npm run data” makes the data files anew.' : '';

/** Within a sentence. */
function fault(damage: Damage): string {
  switch (damage.what) {
    case 'empty':
      return 'there is nothing in it';
    case 'kind':
      return 'it is not what its name says';
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

/** Why something that the page is made of cannot be had, and what to do about it. */
export const files: Sentences<FetchMessage | Extract<Message, { say: 'unexpected' }>> = {
  fileOffline: ({ file }) =>
    `There is no connection, and ${file} is not copied into this browser yet. It comes by itself when the network is back.`,
  fileUnreachable: ({ file }) =>
    `${file} could not be reached. Check the connection: the network may want a login first, which opening any other page shows. If other pages open, this site is down: try again later.`,
  fileCutOff: ({ file }) => `The connection broke while ${file} was loading. It is tried again when it is back.`,
  fileSilent: ({ file, seconds }) =>
    `Nothing of ${file} has come for ${plain(seconds)} s. The network may be crowded, or the server busy: wait a moment, then try again.`,
  fileMissing: ({ file, status }) =>
    `${file} is missing on this site${status === null ? '' : ` (the server answered ${whole(status)})`}. Load the page again, in case the site has been renewed since you opened it. If it is still missing, please tell whoever runs the site.${MAKE_ANEW}`,
  fileRefused: ({ file, status }) =>
    `The server does not give out ${file} (it answered ${whole(status)}). A filter of your network may be in the way, or the site wants a login: load the page again, or try another network.`,
  serverFailed: ({ file, status }) =>
    `The server could not give out ${file} (it answered ${whole(status)}). The fault is there, not with you: wait a minute, then try again.`,
  pageInstead: ({ file }) =>
    `In place of ${file} the network sent a web page, as one does that wants a login first. Open any other page in a new tab and log in there; when you come back, it is tried again.`,
  fileDamaged: ({ file, damage }) =>
    `${file} arrived damaged: ${fault(damage)}. Try again. If it stays damaged, please tell whoever runs the site.${MAKE_ANEW}`,
  scriptOffline: () =>
    'There is no connection, and this part of the page is not copied into this browser yet. It comes by itself when the network is back.',
  scriptUnreachable: () =>
    'A script of this page could not be loaded. Check the connection, then try again. If other pages open, this site may have been renewed since you opened it: load the page again.',
  unexpected: ({ detail }) => `The fault says: ${quotedSentence(detail)}.`,
};

/** Why something could not be loaded, for a page that has not all messages at hand. */
export function reason(message: Message): string {
  const sentence = files[message.say as keyof typeof files] as ((message: Message) => string) | undefined;
  return sentence?.(message) ?? '';
}

import { quotedSentence } from './quoted.ts';

const themes = { system: 'as the system', light: 'light', dark: 'dark' };

type Theme = keyof typeof themes;

/** What controls say wherever they are. Numbers come as they are typed. */
export const ui = {
  close: 'Close',
  dismiss: 'Dismiss',
  /** In place of a part of the page. */
  fault: {
    lead: (fault: string) =>
      `This part could not be drawn; the rest of the page works. The fault says: ${quotedSentence(fault)}.`,
    mayBeKept: 'What this browser has kept of it from before may be the cause.',
    again: 'Try again',
    forget: 'Forget what was kept, and try again',
  },
  about: (subject: string) => `About: ${subject}`,
  number: {
    mark: '.' as '.' | ',',
    none: 'A number, please.',
    range: (min: string, max: string) => `From ${min} to ${max}.`,
    whole: 'A whole number, please.',
    mended: (problem: string, value: string) => `${problem} Set to ${value}.`,
    /** Of what could be read in two ways, as "1,500". */
    read: (value: string, other: string) => `Read as ${value}, not as ${other}.`,
  },
  theme: {
    present: (theme: Theme) => `Theme: ${themes[theme]}`,
    change: (next: Theme) => `Change to: ${themes[next]}`,
    both: (theme: Theme, next: Theme) => `Theme: ${themes[theme]}. Change to: ${themes[next]}`,
  },
};

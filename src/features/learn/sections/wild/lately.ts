import { LENGTH } from './stream.ts';
import { onDuty, type Watch } from './watch.ts';

/** How often a detector was right and wrong. */
export interface Tally {
  alarms: number;
  normal: number;
  missed: number;
  abnormal: number;
}

/** Counts over stretches of the stream, the last beat included. */
export function tally({ stream, flagged }: Watch, first: number, last: number): Tally {
  const counts = { alarms: 0, normal: 0, missed: 0, abnormal: 0 };
  for (let i = first; i <= last; i++) {
    if (stream.abnormal[i]) {
      counts.abnormal++;
      if (!flagged[i]) counts.missed++;
    } else {
      counts.normal++;
      if (flagged[i]) counts.alarms++;
    }
  }
  return counts;
}

/** Rates are over the last so many beats, but never over those that an earlier detector evaluated. */
const SPAN = 160;

export const lately = (watch: Watch, i: number): Tally =>
  tally(watch, Math.max(onDuty(watch, i).from, i - SPAN + 1), i);

/** Shares of fewer beats than these would only flicker. */
const FEWEST = { normal: 12, abnormal: 5 };

/** Beat by beat: the share of normal beats flagged, and of abnormal ones missed; null while there are too few to tell. */
export function ratesOf(watch: Watch): { alarms: (number | null)[]; missed: (number | null)[] } {
  const tallies = Array.from({ length: LENGTH }, (_, i) => lately(watch, i));
  return {
    alarms: tallies.map(({ alarms, normal }) => (normal < FEWEST.normal ? null : alarms / normal)),
    missed: tallies.map(({ missed, abnormal }) => (abnormal < FEWEST.abnormal ? null : missed / abnormal)),
  };
}

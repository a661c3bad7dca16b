import { confusion } from './confusion.ts';
import { contamination } from './contamination.ts';
import { histogram, threshold } from './histogram.ts';
import { loss } from './loss.ts';
import { rankings } from './rankings.ts';
import { signal } from './signal.ts';

/** What charts say of themselves, in the essay and in the Lab; those of the Lab alone have their words in `lab`. */
export const charts = { signal, histogram, threshold, loss, rankings, confusion, contamination };

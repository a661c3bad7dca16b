import * as v from 'valibot';
import { keep } from '#kept/keep.ts';

/**
 * Whether single letters and signs are commands. Whoever speaks to the computer, or whose hand shakes, can switch them
 * off (WCAG 2.1.4); keys held with Ctrl or Command, and those that write nothing, are always heard.
 */
export const useSingleKeys = keep({
  name: 'keys',
  place: 'browser',
  parts: { heard: v.fallback(v.boolean(), true) },
});

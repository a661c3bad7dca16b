import * as v from 'valibot';
import { keep } from '#kept/keep.ts';

/** Epochs a second that eyes can follow, and null for as fast as can be. */
export const PACES = [1, 5, 20, null] as const;
export type Pace = (typeof PACES)[number];

/** Kept across visits and not in links: no result depends on it. */
const useKept = keep({
  name: 'pace',
  place: 'browser',
  parts: { pace: v.fallback(v.nullable(v.picklist([1, 5, 20])), null) },
});

export const keptPace = (): Pace => useKept.getState().pace;

export function keepPace(pace: Pace): void {
  useKept.setState({ pace });
}

/** Tells of every choice, made here or in another tab. Returns the way to stop. */
export const onKeptPace = (tell: (pace: Pace) => void): (() => void) => useKept.subscribe(() => tell(keptPace()));

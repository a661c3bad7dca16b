import * as v from 'valibot';
import { baselineKinds, MOST_BASELINES, USUAL_BASELINES } from '#detectors/baselines.ts';
import { keep } from '#kept/keep.ts';

/** Null where nobody has chosen. What this version of the page has no detector for is left out. */
const chosen = v.fallback(
  v.nullable(
    v.pipe(
      v.array(v.string()),
      v.transform((kinds) => kinds.filter((kind) => baselineKinds().includes(kind)).slice(0, MOST_BASELINES)),
    ),
  ),
  null,
);

/**
 * Kept across visits and not in links: no result depends on who stands beside it, and whoever opens a link keeps the
 * baselines that they are used to.
 */
const useKept = keep({ name: 'baselines', place: 'browser', parts: { chosen } });

/** The kinds of the baselines, in the order in which they stand there. */
export const keptBaselines = (): readonly string[] => useKept.getState().chosen ?? USUAL_BASELINES;

export function keepBaselines(kinds: readonly string[]): void {
  useKept.setState({ chosen: [...kinds] });
}

/** Tells of every choice, made here or in another tab. Returns the way to stop. */
export const onKeptBaselines = (tell: (kinds: readonly string[]) => void): (() => void) =>
  useKept.subscribe(() => tell(keptBaselines()));

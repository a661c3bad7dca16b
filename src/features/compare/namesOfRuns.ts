import { weakMapMemoize } from 'reselect';
import type { Run } from '#store/runs/run.ts';

type Names = (shown: Run, runs: readonly Run[]) => Map<number, string>;

/** What runs are called, by the words of the page: found once for all places that name one, whatever else changes. */
export const namesOfRuns = weakMapMemoize((names: Names, shown: Run, runs: readonly Run[]) => names(shown, runs));

import { comparableRuns, comparedRun, shownRun } from '#store/runs/selectors.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { namesOfRuns } from './namesOfRuns.ts';

/** What the run is called that the one on the screen is compared with; null where it is compared with none. */
export function useComparedName(): string | null {
  const { runNames } = useLater('lab');
  return useDeferred((state) => {
    const run = comparedRun(state);
    if (!run) return null;
    const shown = shownRun(state);
    return namesOfRuns(runNames, shown, comparableRuns(state.runs, shown)).get(run.id) ?? null;
  });
}

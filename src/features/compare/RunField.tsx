import { rankingOfRun } from '#store/evaluated.ts';
import type { Run } from '#store/runs/run.ts';
import { comparableRuns, comparedRun, shownRun } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { namesOfRuns } from './namesOfRuns.ts';

const NONE = 'none';

/** Which other run stands beside the one on the screen: one of those before it, on the same data set. */
export function RunField() {
  const { baselines: text, runNames } = useLater('lab');
  const { area } = useText().numbers;
  const shown = useStore(shownRun);
  const runs = useStore((state) => comparableRuns(state.runs, shownRun(state)));
  const compared = useStore((state) => comparedRun(state)?.id ?? null);
  const { compareWith } = useStore.getState();
  const names = namesOfRuns(runNames, shown, runs);
  const nameOf = (run: Run) => text.runOf(names.get(run.id)!, area(rankingOfRun(run)?.rocAuc ?? null));
  const chosen = runs.find(({ id }) => id === compared);
  return (
    <SelectField
      label={text.anotherRun}
      title={chosen && nameOf(chosen)}
      value={compared === null ? NONE : String(compared)}
      options={[
        { value: NONE, label: text.noRun },
        ...runs.toReversed().map((run) => ({ value: String(run.id), label: nameOf(run) })),
      ]}
      onChange={(id) => compareWith(id === NONE ? null : Number(id))}
    />
  );
}

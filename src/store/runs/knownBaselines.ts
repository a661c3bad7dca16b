import { isSame } from '#core/experiment/changedFields.ts';
import type { Setup } from '#core/experiment/experiment.ts';
import { valuesAbout } from '#core/experiment/experimentFields.ts';
import { baselineBeside } from '#detectors/baselines.ts';
import type { Runs } from './keptRuns.ts';
import type { Run } from './run.ts';

/** The baselines that have been fitted for some run and come out the same for an experiment: nobody need wait for them again. */
export function knownBaselines(runs: Runs, experiment: Setup): Run['baselines'] {
  const known = Object.values(runs).flatMap((run) =>
    Object.entries(run.baselines).filter(([kind]) =>
      isSame(causesOf(run.experiment, kind), causesOf(experiment, kind)),
    ),
  );
  return Object.fromEntries(known);
}

/** All that a baseline depends on: which rows it learns from and is evaluated on, how they are scaled, and its own settings. */
const causesOf = (experiment: Setup, kind: string) => ({
  dataset: experiment.dataset,
  data: valuesAbout('data', experiment),
  detector: baselineBeside(experiment, kind),
});

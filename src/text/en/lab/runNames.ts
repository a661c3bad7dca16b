import type { Setup } from '#core/experiment/experiment.ts';
import { change } from './change.ts';
import { detectors } from './detectors.ts';

interface NamedRun {
  id: number;
  experiment: Setup;
}

/**
 * What runs are called so that a person can tell them apart: by their detectors, and where two have the same one, by what
 * differs. Each is named as long as the run on the screen is the same.
 */
export function runNames(shown: NamedRun, runs: readonly NamedRun[]): Map<number, string> {
  const kindOf = ({ experiment }: NamedRun) => experiment.detector.kind;
  const names = runs.map((run) => {
    const alike = [shown, ...runs].filter((other) => kindOf(other) === kindOf(run) && other.id !== run.id);
    const differs = alike[0] ? change.own(alike[0].experiment, run.experiment) : [];
    return [detectors.kinds[kindOf(run)] ?? kindOf(run), ...differs].join(', ');
  });
  return new Map(
    runs.map(({ id }, i) => {
      const name = names[i]!;
      // The same settings, or trained by another hand on the way.
      const same = names.filter((other) => other === name).length > 1;
      return [id, same ? `${name}, run ${id}` : name];
    }),
  );
}

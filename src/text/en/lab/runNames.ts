import type { Setup } from '#core/experiment/experiment.ts';
import { detectors } from './detectors.ts';
import { distinctions } from './distinctions.ts';

interface NamedRun {
  id: number;
  experiment: Setup;
}

/**
 * What runs are called so that a person can tell them apart: by their detectors, and where several have the same one, by
 * their own values of what differs among these. The names hold while the same run is on the screen.
 */
export function runNames(shown: NamedRun, runs: readonly NamedRun[]): Map<number, string> {
  const all = [shown, ...runs.filter(({ id }) => id !== shown.id)];
  const kindOf = ({ experiment }: NamedRun) => experiment.detector.kind;
  const names = new Map<number, string>();
  for (const kind of new Set(all.map(kindOf))) {
    const alike = all.filter((run) => kindOf(run) === kind);
    const differs = distinctions(alike.map(({ experiment }) => experiment));
    alike.forEach(({ id }, i) => void names.set(id, [detectors.kinds[kind] ?? kind, ...differs[i]!].join(', ')));
  }
  const timesOf = (name: string) => [...names.values()].filter((other) => other === name).length;
  // The same settings, or settings were moved during training.
  return new Map(
    runs.map(({ id }) => {
      const name = names.get(id)!;
      return [id, timesOf(name) > 1 ? `${name}, run ${id}` : name];
    }),
  );
}

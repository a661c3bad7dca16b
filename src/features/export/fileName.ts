import type { Experiment } from '#core/experiment/experiment.ts';

/**
 * How a file about an experiment is called: "anomascope-ecg5000-seed1-roc.svg". Only letters that every file system and
 * every mail keeps.
 * @param chart what is in it, by a short name
 * @param epoch which it is of, where that is not the run's latest; null where it is
 */
export function fileName(
  { dataset, seed }: Pick<Experiment, 'dataset' | 'seed'>,
  chart: string,
  type: string,
  epoch: number | null = null,
): string {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
  return `anomascope-${plain(dataset)}-seed${seed}${epoch === null ? '' : `-epoch${epoch}`}-${plain(chart)}.${type}`;
}

import type { Experiment } from '#core/experiment/experiment.ts';

/**
 * How a file about an experiment is called: "anomascope-ecg5000-seed1-roc.svg". Only letters that every file system and
 * every mail keeps.
 * @param chart what is in it, by a short name
 */
export function fileName({ dataset, seed }: Pick<Experiment, 'dataset' | 'seed'>, chart: string, type: string): string {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
  return `anomascope-${plain(dataset)}-seed${seed}-${plain(chart)}.${type}`;
}

import { experimentWith } from './defaults.ts';
import type { DetectorTable } from './detectorTable.ts';
import type { Experiment } from './experiment.ts';
import { sectionsOf, valuesOf } from './experimentFields.ts';
import { writeText } from './writeText.ts';

/** A link without `kind` is one of a plain autoencoder. */
const UNSAID_KIND = 'autoencoder';

/**
 * The experiment as a short, readable query string: the data set, the kind of detector unless it is a plain autoencoder,
 * whatever differs from the default of these in the experiment's version, and the version:
 * `d=ecg5000&s=3&net=32tanh.16tanh&z=4&lr=0.003&v=3`. The version comes last, so that a link without it is known to have
 * been cut off.
 * @param table the experiment's detector's
 */
export function toQuery(experiment: Experiment, table: DetectorTable): string {
  const { version, dataset } = experiment;
  const pairs: [key: string, text: string][] = [['d', dataset]];
  if (table.kind !== UNSAID_KIND) pairs.push(['kind', table.kind]);
  const base = experimentWith(table, dataset, version);
  for (const section of sectionsOf(dataset, table)) {
    for (const field of section.fields) {
      const text = writeText(field, valuesOf(experiment, section)[field.name]);
      if (text !== null && text !== writeText(field, valuesOf(base, section)[field.name]))
        pairs.push([field.key, text]);
    }
  }
  pairs.push(['v', String(version)]);
  return pairs.map(([key, text]) => `${key}=${encodeURIComponent(text).replaceAll('%3A', ':')}`).join('&');
}

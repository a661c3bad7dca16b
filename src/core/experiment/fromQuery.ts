import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { DetectorTable } from './detectorTable.ts';
import { type Section, sectionsOf } from './experimentFields.ts';
import type { Field } from './field.ts';
import type { LinkMessage } from './linkMessage.ts';
import { numeric } from './numeric.ts';
import { type ParsedExperiment, parseExperiment } from './parse.ts';
import { readText } from './parseFields.ts';

/** A link longer than this is not one of ours; the rest is not read. */
const LONGEST_QUERY = 4000;

/** The nearest valid experiment to any query string; never throws. Inverse of `toQuery`. @param detectors as for `parseExperiment` */
export function fromQuery(query: string, detectors: readonly DetectorTable[]): ParsedExperiment {
  const cut: LinkMessage[] =
    query.length > LONGEST_QUERY ? [{ say: 'linkTooLong', length: query.length, read: LONGEST_QUERY }] : [];
  const params = new URLSearchParams(query.slice(0, LONGEST_QUERY));
  const { experiment, changes } = parseExperiment(toJson(params, detectors), detectors);
  return { experiment, changes: [...cut, ...changes] };
}

/** The shape that `parseExperiment` reads. */
function toJson(params: URLSearchParams, detectors: readonly DetectorTable[]): Record<string, unknown> {
  const parts = { experiment: new Map<string, unknown>(), detector: new Map(), training: new Map() };
  const table = detectors.find(({ kind }) => kind === params.getAll('kind').at(-1)) ?? detectors[0]!;
  for (const [key, text] of params) {
    if (key === 'v') parts.experiment.set('version', numeric(text));
    else if (key === 'd') parts.experiment.set('dataset', text);
    else if (key === 'kind') parts.detector.set('kind', text);
    else {
      const place = placeOf(key, [table, ...detectors]);
      if (place) parts[place.of].set(place.field.name, readText(place.field, text));
      else parts.experiment.set(key, text);
    }
  }
  for (const part of ['detector', 'training'] as const) {
    if (parts[part].size > 0) parts.experiment.set(part, Object.fromEntries(parts[part]));
  }
  return Object.fromEntries(parts.experiment);
}

/** Where a short key belongs: what the first of the detectors says of it. Another detector's settings are said to be no use. */
function placeOf(key: string, detectors: readonly DetectorTable[]): { of: Section['of']; field: Field } | undefined {
  // Keys are alike on every data set.
  const sections = detectors.flatMap((table) => sectionsOf(DATASET_IDS[0], table));
  for (const { of, fields } of sections) {
    const field = fields.find((field) => field.key === key);
    if (field) return { of, field };
  }
  return undefined;
}

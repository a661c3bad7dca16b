import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { DetectorTable } from './detectorTable.ts';
import { type Section, sectionsOf } from './experimentFields.ts';
import type { Field } from './field.ts';
import { given, type LinkMessage, type Setting } from './linkMessage.ts';
import { type LinkText, type Pair, readLinkText } from './linkText.ts';
import { numeric } from './numeric.ts';
import { type ParsedExperiment, parseExperiment } from './parse.ts';
import { readText } from './parseFields.ts';

/** A link longer than this is not one of ours; the rest is not read. */
const LONGEST_QUERY = 4000;

/**
 * The nearest valid experiment to any query string, also to one that was altered on its way; never throws. Inverse of
 * `toQuery`. @param detectors as for `parseExperiment`
 */
export function fromQuery(query: string, detectors: readonly DetectorTable[]): ParsedExperiment {
  const link = readLinkText(query.slice(0, LONGEST_QUERY));
  const { experiment, changes } = parseExperiment(toJson(link.pairs, detectors), detectors);
  const lost = query.length > LONGEST_QUERY ? tooLong(query) : link.cut ? cutOff(link, detectors) : [];
  return { experiment, changes: [...lost, ...changes] };
}

const tooLong = ({ length }: string): LinkMessage[] => [{ say: 'linkTooLong', length, read: LONGEST_QUERY }];

function cutOff({ last }: LinkText, detectors: readonly DetectorTable[]): LinkMessage[] {
  const field = last && settingOf(last[0], detectors);
  return [{ say: 'linkCut', last: last && field ? { field, given: given(last[1]) } : null }];
}

function settingOf(key: string, detectors: readonly DetectorTable[]): Setting | undefined {
  if (key === 'd') return { name: 'dataset' };
  if (key === 'kind') return { name: 'detector' };
  const place = placeOf(key, detectors);
  return place && { name: place.field.name };
}

/** The shape that `parseExperiment` reads. */
function toJson(pairs: readonly Pair[], detectors: readonly DetectorTable[]): Record<string, unknown> {
  const parts = { experiment: new Map<string, unknown>(), detector: new Map(), training: new Map() };
  const table = detectors.find(({ kind }) => kind === pairs.findLast(([key]) => key === 'kind')?.[1]) ?? detectors[0]!;
  for (const [key, text] of pairs) {
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

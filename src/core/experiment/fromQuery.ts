import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { DetectorTable } from './detectorTable.ts';
import { type Section, sectionsOf } from './experimentFields.ts';
import type { Field } from './field.ts';
import { type Given, given, type LinkMessage, type Setting } from './linkMessage.ts';
import { type Pair, readLinkText, unescaped } from './linkText.ts';
import { numeric } from './numeric.ts';
import { type ParsedExperiment, parseExperiment } from './parse.ts';
import { readText } from './parseFields.ts';
import { toQuery } from './toQuery.ts';
import { CURRENT_VERSION, VERSIONS } from './versions.ts';

/** A link longer than this is not one of ours; the rest is not read. */
const LONGEST_QUERY = 4000;

/**
 * The nearest valid experiment to any query string, also to one that was altered on its way; never throws. Inverse of
 * `toQuery`. One that names settings and no version is of the first, as those were that people typed before there was another.
 * @param detectors as for `parseExperiment`
 */
export function fromQuery(query: string, detectors: readonly DetectorTable[]): ParsedExperiment {
  const { pairs, loss } = readLink(query.slice(0, LONGEST_QUERY), detectors);
  const { experiment, changes } = parseExperiment(toJson(pairs, detectors), detectors);
  const lost = query.length > LONGEST_QUERY ? tooLong(query) : loss;
  return { experiment, changes: lost ? [lost, ...changes] : changes };
}

const tooLong = ({ length }: string): LinkMessage => ({ say: 'linkTooLong', length, read: LONGEST_QUERY });

/** What links of ours end with. */
const endOf = (version: number) => `v=${version}`;

/** The settings of a link, and what is to be said where its end is missing, or seems to be. */
function readLink(query: string, detectors: readonly DetectorTable[]): { pairs: Pair[]; loss: LinkMessage | null } {
  const { pairs, shortened } = readLinkText(query);
  const [end, before] = [pairs.at(-1)!, pairs.slice(0, -1)];
  const versioned = pairs.some(([key, value]) => key === 'v' && value !== '');
  if (query !== '' && isFragment(end, versioned, detectors)) {
    return { pairs: before, loss: { say: 'linkCut', last: null } };
  }
  const cut: LinkMessage = { say: 'linkCut', last: settingIn(end, detectors) };
  const found = pairs.filter(([key]) => key !== '');
  if (shortened && end[0] !== 'v') return { pairs: found, loss: cut };
  // Earlier links began with the version: nothing at their end tells.
  const maybe = !versioned && mayBeOurs(before, end, detectors);
  return { pairs: found, loss: maybe ? { ...cut, end: endOf(CURRENT_VERSION) } : null };
}

/** Whether it is the beginning of a setting at which a link breaks off. */
function isFragment([key, value]: Pair, versioned: boolean, detectors: readonly DetectorTable[]): boolean {
  if (value !== '') return false;
  return key === '' ? !versioned : keysOf(detectors).some((known) => known.startsWith(key));
}

/**
 * Whether a link without an end may be the beginning of one that this page wrote: what stands before its last setting is
 * then exactly what the page writes. What people type by hand, or change, hardly ever is.
 */
function mayBeOurs(before: readonly Pair[], last: Pair, detectors: readonly DetectorTable[]): boolean {
  if (before.length === 0) return last[0] === 'd';
  if (!keysOf(detectors).includes(last[0])) return false;
  return VERSIONS.some((version) => {
    const json = { ...toJson(before, detectors), version };
    const { experiment } = parseExperiment(json, detectors);
    const table = detectors.find(({ kind }) => kind === experiment.detector.kind)!;
    return (
      unescaped(toQuery(experiment, table)) === [...before.map((pair) => pair.join('=')), endOf(version)].join('&')
    );
  });
}

/** Every key that a link may hold. */
const keysOf = (detectors: readonly DetectorTable[]) => [
  ...['d', 'kind', 'v'],
  ...sectionsOfAll(detectors).flatMap(({ fields }) => fields.map(({ key }) => key)),
];

function settingIn([key, value]: Pair, detectors: readonly DetectorTable[]): { field: Setting; given: Given } | null {
  const name = key === 'd' ? 'dataset' : key === 'kind' ? 'detector' : placeOf(key, detectors)?.field.name;
  return name === undefined ? null : { field: { name }, given: given(value) };
}

/** The shape that `parseExperiment` reads. */
function toJson(pairs: readonly Pair[], detectors: readonly DetectorTable[]): Record<string, unknown> {
  const parts = { experiment: new Map<string, unknown>(), detector: new Map(), training: new Map() };
  const keys = keysOf(detectors);
  if (pairs.some(([key]) => keys.includes(key))) parts.experiment.set('version', VERSIONS[0]);
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
  for (const { of, fields } of sectionsOfAll(detectors)) {
    const field = fields.find((field) => field.key === key);
    if (field) return { of, field };
  }
  return undefined;
}

/** Keys are alike on every data set. */
const sectionsOfAll = (detectors: readonly DetectorTable[]) =>
  detectors.flatMap((table) => sectionsOf(DATASET_IDS[0], table));

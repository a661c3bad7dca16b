import type { LinkMessage } from './linkMessage.ts';
import { type ParsedExperiment, parseExperiment } from './parse.ts';

// Apart, so that whoever only writes links need not load what reads them.
export { toQuery } from './toQuery.ts';

/** A link longer than this is not one of ours; the rest is not read. */
const LONGEST_QUERY = 4000;

/** The nearest valid experiment to any query string; never throws. Inverse of `toQuery`. */
export function fromQuery(query: string): ParsedExperiment {
  const cut: LinkMessage[] =
    query.length > LONGEST_QUERY ? [{ say: 'linkTooLong', length: query.length, read: LONGEST_QUERY }] : [];
  const params = new URLSearchParams(query.slice(0, LONGEST_QUERY));
  const { experiment, changes } = parseExperiment(toRaw(params));
  return { experiment, changes: [...cut, ...changes] };
}

/** Where each short key belongs in the shape that `parseExperiment` reads, and how its text is read. */
const PLACES: Record<
  string,
  [group: 'experiment' | 'detector' | 'training', name: string, read: (text: string) => unknown]
> = {
  v: ['experiment', 'version', numeric],
  d: ['experiment', 'dataset', String],
  kind: ['detector', 'kind', String],
  split: ['experiment', 'split', String],
  s: ['experiment', 'seed', numeric],
  rows: ['experiment', 'trainingRows', (text) => (text === 'all' ? null : numeric(text))],
  c: ['experiment', 'contamination', numeric],
  x: ['experiment', 'scaling', String],
  net: ['detector', 'encoder', readLayers],
  dec: ['detector', 'decoder', readLayers],
  z: ['detector', 'latent', readUnits],
  out: ['detector', 'output', String],
  beta: ['detector', 'beta', numeric],
  warm: ['detector', 'warmUpEpochs', numeric],
  score: ['detector', 'score', String],
  samples: ['detector', 'samples', numeric],
  opt: ['training', 'optimizer', String],
  lr: ['training', 'learningRate', numeric],
  b: ['training', 'batchSize', numeric],
  e: ['training', 'epochs', numeric],
  reg: ['training', 'regularizer', readRegularizer],
  stop: ['training', 'earlyStoppingPatience', numeric],
  plateau: ['training', 'plateauPatience', numeric],
  t: ['experiment', 'threshold', readThreshold],
  on: ['experiment', 'engine', String],
};

function toRaw(params: URLSearchParams): Record<string, unknown> {
  const groups = { experiment: new Map<string, unknown>(), detector: new Map(), training: new Map() };
  for (const [key, text] of params) {
    const [group, name, read] = Object.hasOwn(PLACES, key) ? PLACES[key]! : (['experiment', key, String] as const);
    groups[group].set(name, read(text));
  }
  for (const name of ['detector', 'training'] as const) {
    if (groups[name].size > 0) groups.experiment.set(name, Object.fromEntries(groups[name]));
  }
  return Object.fromEntries(groups.experiment);
}

/** A number if the text is one, else the text itself, so that a message can quote it. */
function numeric(text: string): number | string {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

/** `12tanh` → units and activation; a bare `12` leaves the activation to the default. */
function readUnits(token: string): Record<string, unknown> {
  const [, units = '', activation = ''] = /^(-?[\d.]*(?:e[+-]?\d+)?)(.*)$/.exec(token) ?? [];
  return { units: units === '' ? token : numeric(units), ...(activation === '' || units === '' ? {} : { activation }) };
}

function readLayers(text: string): Record<string, unknown>[] {
  return text === 'none' ? [] : text.split('.').map(readLayer);
}

function readLayer(token: string): Record<string, unknown> {
  const [head = '', dropout] = token.split('~');
  return {
    ...readUnits(head.replace('!', '')),
    ...(dropout === undefined ? {} : { dropout: numeric(dropout.replace('_', '.')) }),
    ...(head.endsWith('!') ? { batchNormalization: true } : {}),
  };
}

function readRegularizer(token: string): Record<string, unknown> {
  const [kind, rate] = token.split(':');
  return { kind, ...(rate === undefined ? {} : { rate: numeric(rate) }) };
}

const THRESHOLD_NUMBERS: Record<string, string[]> = {
  percentile: ['percentile'],
  meanSigma: ['sigmas'],
  cost: ['falseAlarm', 'miss'],
  manual: ['value'],
};

function readThreshold(token: string): Record<string, unknown> {
  const [rule = '', ...numbers] = token.split(':');
  const names = Object.hasOwn(THRESHOLD_NUMBERS, rule) ? THRESHOLD_NUMBERS[rule]! : [];
  return { rule, ...Object.fromEntries(numbers.map((text, i) => [names[i] ?? `number ${i + 1}`, numeric(text)])) };
}

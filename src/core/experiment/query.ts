import { defaultOf } from './defaults.ts';
import type { DetectorSpec, Experiment, LayerSpec, ThresholdRule } from './experiment.ts';
import { type ParsedExperiment, parseExperiment } from './parse.ts';

/** A link longer than this is not one of ours; the rest is not read. */
const LONGEST_QUERY = 4000;

/**
 * The experiment as a short, readable query string: the version, the data set, the kind of detector unless it is a
 * plain autoencoder, and whatever differs from the default of these: `v=1&d=ecg5000&s=3&net=32tanh.16tanh&z=4&lr=0.003`.
 */
export function toQuery(experiment: Experiment): string {
  const base = fields(defaultOf(experiment.dataset, experiment.detector.kind));
  const own = fields(experiment);
  const pairs = Object.entries(own).filter(([key, value]) => ALWAYS.includes(key) || value !== base[key]);
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%3A', ':')}`).join('&');
}

/** Keys that settle what the defaults of all others are. A link without `kind` is one of a plain autoencoder. */
const ALWAYS = ['v', 'd', 'kind'];

/** The nearest valid experiment to any query string; never throws. Inverse of `toQuery`. */
export function fromQuery(query: string): ParsedExperiment {
  const notes: string[] = [];
  if (query.length > LONGEST_QUERY) {
    notes.push(
      `The link is ${query.length} characters long; only its first ${LONGEST_QUERY} are read. It may have been damaged on the way.`,
    );
  }
  const params = new URLSearchParams(query.slice(0, LONGEST_QUERY));
  const { experiment, changes } = parseExperiment(toRaw(params));
  return { experiment, changes: [...notes, ...changes] };
}

/** Every part of the experiment under its short key. */
function fields(e: Experiment): Record<string, string> {
  return {
    v: String(e.version),
    d: e.dataset,
    ...(e.detector.kind === 'autoencoder' ? {} : { kind: e.detector.kind }),
    split: e.split,
    s: String(e.seed),
    rows: e.trainingRows === null ? 'all' : String(e.trainingRows),
    c: String(e.contamination),
    x: e.scaling,
    net: layersToken(e.detector.encoder),
    ...(e.detector.decoder && { dec: layersToken(e.detector.decoder) }),
    ...latentFields(e.detector),
    out: e.detector.output,
    opt: e.training.optimizer,
    lr: String(e.training.learningRate),
    b: String(e.training.batchSize),
    e: String(e.training.epochs),
    reg: `${e.training.regularizer.kind}:${e.training.regularizer.rate}`,
    stop: String(e.training.earlyStoppingPatience),
    plateau: String(e.training.plateauPatience),
    t: thresholdToken(e.threshold),
    on: e.engine,
  };
}

function latentFields(detector: DetectorSpec): Record<string, string> {
  if (detector.kind === 'autoencoder') return { z: unitsToken(detector.latent) };
  const { latent, beta, warmUpEpochs, score, samples } = detector;
  return {
    z: String(latent.units),
    beta: String(beta),
    warm: String(warmUpEpochs),
    score,
    samples: String(samples),
  };
}

const layersToken = (layers: LayerSpec[]) => layers.map(layerToken).join('.') || 'none';

const unitsToken = ({ units, activation }: { units: number; activation: string }) => `${units}${activation}`;

/** `32tanh`, with `!` for batch normalisation and `~20` for a dropout of 20 %. */
function layerToken(layer: LayerSpec): string {
  const dropout = layer.dropout === 0 ? '' : `~${layer.dropout}`.replace('.', '_');
  return `${unitsToken(layer)}${layer.batchNormalization ? '!' : ''}${dropout}`;
}

function thresholdToken(t: ThresholdRule): string {
  switch (t.rule) {
    case 'percentile':
      return `percentile:${t.percentile}`;
    case 'meanSigma':
      return `meanSigma:${t.sigmas}`;
    case 'cost':
      return `cost:${t.falseAlarm}:${t.miss}`;
    case 'manual':
      return `manual:${t.value}`;
    default:
      return t.rule;
  }
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

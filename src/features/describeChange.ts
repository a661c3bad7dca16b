import {
  type DetectorSpec,
  ENGINE_LABELS,
  type Experiment,
  type LayerSpec,
  type ThresholdRule,
} from '#core/experiment/experiment.ts';
import {
  ACTIVATION_LABELS,
  DATASET_NAMES,
  DETECTOR_LABELS,
  OPTIMIZER_LABELS,
  REGULARIZER_LABELS,
  RULE_LABELS,
  SCALING_LABELS,
  SPLIT_LABELS,
  VAE_SCORE_LABELS,
} from './labels.ts';
import { amount, percent, whole } from './words.ts';

/** What differs from one experiment to another, one phrase a setting: "latent units 4 → 2". Empty when nothing does. */
export function describeChange(from: Experiment, to: Experiment): string[] {
  const between = (settings: readonly Setting[]) =>
    settings.flatMap(([name, show]) => phraseOf(name, show(from), show(to)));
  return [...between(DATA), ...describeNetwork(from, to), ...between(TRAINING)];
}

/** The same, short enough for a button's name: the first change, and how many there are besides. */
export function summarizeChange(from: Experiment, to: Experiment): string {
  const [first = 'nothing', ...others] = describeChange(from, to);
  if (others.length === 0) return first;
  return `${first}, and ${others.length === 1 ? 'one more setting' : `${others.length} more settings`}`;
}

type Setting = readonly [name: string, show: (e: Experiment) => string];

const DATA: readonly Setting[] = [
  ['dataset', (e) => DATASET_NAMES[e.dataset]],
  ['split', (e) => SPLIT_LABELS[e.dataset][e.split] ?? e.split],
  ['rows at most', (e) => (e.trainingRows === null ? 'all' : whole(e.trainingRows))],
  ['abnormal share', (e) => percent(e.contamination, 0)],
  ['seed', (e) => String(e.seed)],
  ['input scaling', (e) => SCALING_LABELS[e.scaling]],
];

const TRAINING: readonly Setting[] = [
  ['optimiser', (e) => OPTIMIZER_LABELS[e.training.optimizer]],
  ['learning rate', (e) => amount(e.training.learningRate)],
  ['batch size', (e) => whole(e.training.batchSize)],
  ['epochs', (e) => whole(e.training.epochs)],
  ['regulariser', (e) => REGULARIZER_LABELS[e.training.regularizer.kind]],
  ['regulariser strength', (e) => amount(e.training.regularizer.rate)],
  ['early stop', (e) => patience(e.training.earlyStoppingPatience)],
  ['halving the rate', (e) => patience(e.training.plateauPatience)],
  ['threshold', (e) => thresholdInWords(e.threshold)],
  ['engine', (e) => (e.engine === 'auto' ? 'Auto' : ENGINE_LABELS[e.engine])],
];

const phraseOf = (name: string, from: string, to: string) => (from === to ? [] : [`${name} ${from} → ${to}`]);

const patience = (epochs: number) => (epochs === 0 ? 'never' : `after ${whole(epochs)}`);

function thresholdInWords(rule: ThresholdRule): string {
  const label = RULE_LABELS[rule.rule].toLowerCase();
  switch (rule.rule) {
    case 'percentile':
      return `${amount(rule.percentile)} % of normal`;
    case 'meanSigma':
      return `mean + ${amount(rule.sigmas)} deviations`;
    case 'cost':
      return `${label} (${amount(rule.falseAlarm)} a false alarm, ${amount(rule.miss)} a miss)`;
    case 'manual':
      return `${amount(rule.value)} ${label}`;
    default:
      return label.replace('f1', 'F1');
  }
}

function describeNetwork({ detector: from }: Experiment, { detector: to }: Experiment): string[] {
  return [
    ...phraseOf('network', DETECTOR_LABELS[from.kind], DETECTOR_LABELS[to.kind]),
    ...describeLayers('encoder', from.encoder, to.encoder),
    ...phraseOf('latent units', whole(from.latent.units), whole(to.latent.units)),
    ...describeDecoder(from, to),
    ...phraseOf('output', ACTIVATION_LABELS[from.output], ACTIVATION_LABELS[to.output]),
    ...describeKind(from, to),
  ];
}

function describeDecoder(from: DetectorSpec, to: DetectorSpec): string[] {
  if (from.decoder && to.decoder) return describeLayers('decoder', from.decoder, to.decoder);
  if (!from.decoder === !to.decoder) return [];
  return [to.decoder ? 'decoder no longer mirrors the encoder' : 'decoder mirrors the encoder again'];
}

/** What only detectors of one kind have. */
function describeKind(from: DetectorSpec, to: DetectorSpec): string[] {
  if (from.kind === 'autoencoder' && to.kind === 'autoencoder') {
    const [before, after] = [from, to].map(({ latent }) => ACTIVATION_LABELS[latent.activation]);
    return phraseOf('latent activation', before!, after!);
  }
  if (from.kind !== 'vae' || to.kind !== 'vae') return [];
  return [
    ...phraseOf('β', amount(from.beta), amount(to.beta)),
    ...phraseOf('warm-up', warmUp(from.warmUpEpochs), warmUp(to.warmUpEpochs)),
    ...phraseOf('score', VAE_SCORE_LABELS[from.score].toLowerCase(), VAE_SCORE_LABELS[to.score].toLowerCase()),
    ...phraseOf('samples', whole(from.samples), whole(to.samples)),
  ];
}

const warmUp = (epochs: number) => (epochs === 0 ? 'none' : `${whole(epochs)} epochs`);

type Side = 'encoder' | 'decoder';

function describeLayers(side: Side, from: readonly LayerSpec[], to: readonly LayerSpec[]): string[] {
  if (from.length === to.length)
    return to.flatMap((layer, i) => describeLayer(`${side} layer ${i + 1}`, from[i]!, layer));
  const [fewer, more] = from.length < to.length ? [from, to] : [to, from];
  const at = firstDifference(fewer, more);
  const extra = more.slice(at, at + more.length - fewer.length);
  const onlyThese = firstDifference(fewer.slice(at), more.slice(at + extra.length)) === fewer.length - at;
  if (!onlyThese) return [`${side} layers ${listOf(from)} → ${listOf(to)}`];
  const verb = more === to ? 'added' : 'removed';
  return extra.map((layer, i) => `${side} layer ${at + i + 1} ${verb}: ${layerInWords(layer)}`);
}

function describeLayer(name: string, from: LayerSpec, to: LayerSpec): string[] {
  return [
    ...phraseOf(`${name} units`, whole(from.units), whole(to.units)),
    ...phraseOf(`${name} activation`, ACTIVATION_LABELS[from.activation], ACTIVATION_LABELS[to.activation]),
    ...phraseOf(`${name} dropout`, percent(from.dropout, 0), percent(to.dropout, 0)),
    ...phraseOf(`${name} batch normalisation`, onOff(from.batchNormalization), onOff(to.batchNormalization)),
  ];
}

const onOff = (value: boolean) => (value ? 'on' : 'off');

/** Where two lists of layers first differ; the length of the shorter one when they do not. */
function firstDifference(a: readonly LayerSpec[], b: readonly LayerSpec[]): number {
  const at = a.findIndex((layer, i) => !b[i] || describeLayer('', layer, b[i]).length > 0);
  return at < 0 ? a.length : at;
}

/** "32 tanh units, dropout 20 %, batch normalisation" */
export function layerInWords({ units, activation, dropout, batchNormalization }: LayerSpec): string {
  const parts = [`${whole(units)} ${ACTIVATION_LABELS[activation]} ${units === 1 ? 'unit' : 'units'}`];
  if (dropout > 0) parts.push(`dropout ${percent(dropout, 0)}`);
  if (batchNormalization) parts.push('batch normalisation');
  return parts.join(', ');
}

const listOf = (layers: readonly LayerSpec[]) =>
  layers.length === 0
    ? 'none'
    : layers.map(({ units, activation }) => `${units} ${ACTIVATION_LABELS[activation]}`).join(' + ');

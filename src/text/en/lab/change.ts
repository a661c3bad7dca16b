import {
  type Asked,
  asDense,
  type DenseSpec,
  type DetectorSpec,
  isNetwork,
  isVariational,
  type NetworkSpec,
  type Setup,
  type ThresholdRule,
} from '#core/experiment/experiment.ts';
import { type Section, sectionsOf } from '#core/experiment/experimentFields.ts';
import { numbers } from '../locale.ts';
import { labels } from './labels.ts';
import { LAYERED, onOff, optionName, settingsOf, valueInWords } from './settingsInWords.ts';

const { amount, percent, whole } = numbers;

/** A setting with its value before and after, or what else was done in words. */
type Change = string | readonly [name: string, from: string, to: string];

const written = (change: Change) => (typeof change === 'string' ? change : `${change[0]} ${change[1]} → ${change[2]}`);

/** What differs from one experiment to another, one phrase a setting: "latent units 4 → 2". Empty when nothing does. */
function listOfChanges(from: Asked, to: Asked): string[] {
  const threshold = phraseOf('threshold', thresholdInWords(from.threshold), thresholdInWords(to.threshold));
  return [...changesOfSetup(from.experiment, to.experiment), ...threshold].map(written);
}

function changesOfSetup(from: Setup, to: Setup): Change[] {
  if (from === to) return [];
  // Fields come in the order of their table. Those of the detector have their words by kind.
  const between = (section: Section) =>
    settingsOf(section, [from, to]).flatMap(([called, show]) => phraseOf(called, show(from), show(to)));
  return [
    ...phraseOf('dataset', labels.dataset(from.dataset), labels.dataset(to.dataset)),
    ...sectionsOf(to.dataset, { fields: [] }).flatMap((section) =>
      section.of === 'detector' ? describeDetector(from.detector, to.detector) : between(section),
    ),
  ];
}

/** The same, short enough for a button's name: the first change, and how many there are besides. */
function summarize(from: Asked, to: Asked): string {
  const [first = 'nothing', ...others] = listOfChanges(from, to);
  if (others.length === 0) return first;
  return `${first}, and ${others.length === 1 ? 'one more setting' : `${others.length} more settings`}`;
}

const phraseOf = (name: string, from: string, to: string): Change[] => (from === to ? [] : [[name, from, to]]);

function thresholdInWords(rule: ThresholdRule): string {
  const label = labels.rule[rule.rule].toLowerCase();
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

function describeDetector(from: DetectorSpec, to: DetectorSpec): Change[] {
  const networks = isNetwork(from) && isNetwork(to);
  const [before, after] = [from, to].map(({ kind }) => labels.detector[kind] ?? kind);
  const kinds = phraseOf(networks ? 'network' : 'detector', before!, after!);
  if (networks) return [...kinds, ...describeNetwork(from, to)];
  return from.kind === to.kind ? describeFields(from, to) : kinds;
}

/** The settings of a detector, each a number or a choice; of a network, those that are not its layers'. */
function describeFields(from: DetectorSpec, to: DetectorSpec): Change[] {
  const before = new Map<string, unknown>(Object.entries(from));
  return Object.entries(to).flatMap(([name, value]) => {
    if (LAYERED.includes(name)) return [];
    return phraseOf(optionName(name), valueInWords(name, before.get(name)), valueInWords(name, value));
  });
}

function describeNetwork(from: NetworkSpec, to: NetworkSpec): Change[] {
  return [
    ...describeLayers('encoder', from.encoder.map(asDense), to.encoder.map(asDense)),
    ...phraseOf('latent units', whole(from.latent.units), whole(to.latent.units)),
    ...describeDecoder(from, to),
    ...phraseOf('output', labels.activation[from.output], labels.activation[to.output]),
    ...describeLatent(from, to),
    ...(from.kind === to.kind ? describeFields(from, to) : []),
  ];
}

function describeDecoder(from: NetworkSpec, to: NetworkSpec): Change[] {
  if (from.decoder && to.decoder) return describeLayers('decoder', from.decoder.map(asDense), to.decoder.map(asDense));
  if (!from.decoder === !to.decoder) return [];
  return [to.decoder ? 'decoder no longer mirrors the encoder' : 'decoder mirrors the encoder again'];
}

/** Distributions have no activation. */
function describeLatent(from: NetworkSpec, to: NetworkSpec): Change[] {
  if (isVariational(from) || isVariational(to)) return [];
  return phraseOf(
    'latent activation',
    labels.activation[from.latent.activation],
    labels.activation[to.latent.activation],
  );
}

type Side = 'encoder' | 'decoder';

function describeLayers(side: Side, from: readonly DenseSpec[], to: readonly DenseSpec[]): Change[] {
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

function describeLayer(name: string, from: DenseSpec, to: DenseSpec): Change[] {
  return [
    ...phraseOf(`${name} units`, whole(from.units), whole(to.units)),
    ...phraseOf(`${name} activation`, labels.activation[from.activation], labels.activation[to.activation]),
    ...phraseOf(`${name} dropout`, percent(from.dropout), percent(to.dropout)),
    ...phraseOf(`${name} batch normalisation`, onOff(from.batchNormalization), onOff(to.batchNormalization)),
  ];
}

/** Where two lists of layers first differ; the length of the shorter one when they do not. */
function firstDifference(a: readonly DenseSpec[], b: readonly DenseSpec[]): number {
  const at = a.findIndex((layer, i) => !b[i] || describeLayer('', layer, b[i]).length > 0);
  return at < 0 ? a.length : at;
}

/** "32 tanh units, dropout 20 %, batch normalisation" */
function layerInWords({ units, activation, dropout, batchNormalization }: DenseSpec): string {
  const parts = [`${whole(units)} ${labels.activation[activation]} ${units === 1 ? 'unit' : 'units'}`];
  if (dropout > 0) parts.push(`dropout ${percent(dropout)}`);
  if (batchNormalization) parts.push('batch normalisation');
  return parts.join(', ');
}

const listOf = (layers: readonly DenseSpec[]) =>
  layers.length === 0
    ? 'none'
    : layers.map(({ units, activation }) => `${units} ${labels.activation[activation]}`).join(' + ');

/** Changes of an experiment in words. */
export const change = { list: listOfChanges, summarize, layer: layerInWords };

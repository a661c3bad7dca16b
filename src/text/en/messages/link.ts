import type { DatasetId } from '#core/dataset/dataset.ts';
import type { Given, LinkMessage, Part, Setting, Side } from '#core/experiment/linkMessage.ts';
import type { Sentences } from '../../told.ts';
import { data } from '../lab/data.ts';
import { fields } from '../lab/fields.ts';
import { labels } from '../lab/labels.ts';
import { onOff } from '../lab/settingsInWords.ts';
import { threshold } from '../lab/threshold.ts';
import { numbers } from '../locale.ts';
import { quoted } from '../quoted.ts';

const { amount, listed, plain, whole } = numbers;

/** As the page's own controls call them, where these say enough without their place. */
const FIELDS: Record<string, string> = {
  ...fields.labels(),
  dataset: data.dataset,
  detector: 'Detector',
  encoder: 'Hidden layers',
  decoder: 'Decoder layers',
  latent: 'Latent layer',
  output: 'Output activation',
  latentUnits: 'Latent units',
  latentActivation: 'Latent activation',
  thresholdRule: 'Threshold rule',
  percentile: threshold.rule.percentile,
  sigmas: threshold.rule.sigmas,
  falseAlarm: threshold.rule.falseAlarm,
  miss: threshold.rule.miss,
  threshold: 'Threshold',
};

const LAYER_FIELDS = {
  layerUnits: 'units',
  layerActivation: 'activation',
  layerDropout: 'dropout',
  layerBatchNormalization: 'batch normalisation',
};

const PARTS: Record<Exclude<Part['name'], 'layer'>, string> = {
  experiment: 'the experiment',
  detector: 'the detector',
  latent: 'the latent layer',
  training: 'the training settings',
  regularizer: 'the regulariser',
  threshold: 'the threshold',
};

const nameOf = (field: Setting) =>
  'side' in field
    ? `${field.side === 'encoder' ? 'Layer' : 'Decoder layer'} ${field.number} ${LAYER_FIELDS[field.name]}`
    : (FIELDS[field.name] ?? field.name);

const partOf = (part: Part) =>
  part.name === 'layer' ? `${part.side === 'encoder' ? 'layer' : 'decoder layer'} ${part.number}` : PARTS[part.name];

/** By the setting, what its choices are called that are no field's of their own. */
const CHOICES: Record<string, (choice: string) => string | undefined> = {
  dataset: labels.dataset,
  detector: (kind) => labels.detector[kind],
  thresholdRule: (rule) => labels.rule[rule as keyof typeof labels.rule],
  output: activation,
  latentActivation: activation,
  layerActivation: activation,
};

function activation(name: string): string {
  return labels.activation[name as keyof typeof labels.activation];
}

/** A choice, or several, as the page's own lists call them. */
function choiceIn(message: { field: Setting; dataset?: DatasetId }, choices: string): string {
  const { field, dataset } = message;
  const called = choices.split(', ').map((choice) => {
    const own = CHOICES[field.name];
    return (own ? own(choice) : dataset && fields.choice(field.name, choice, dataset)) ?? choice;
  });
  return listed(called.map((name) => `“${name}”`));
}

/** What a link says of a detector is of one of the page's settings, or of none. */
const optionIn = (name: string) => (Object.hasOwn(FIELDS, name) ? `“${FIELDS[name]}”` : quoted(name));

/** In full, as it stands in the link, unless that would be a wall of digits. */
function quantity(value: number): string {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-4 && size < 1e12) || size === Number.POSITIVE_INFINITY
    ? plain(value, 6)
    : amount(value);
}

const shown = (given: Given) => (typeof given === 'number' ? quantity(given) : quoted(given));

const KEPT: Record<Side, string> = {
  encoder: 'the default layers are used',
  decoder: 'the decoder mirrors the encoder',
};

const LAYERS: Record<Side, string> = { encoder: 'The hidden layers', decoder: 'The decoder’s layers' };

const KINDS = { dense: 'dense', convolution: 'convolutional', lstm: 'an LSTM' };

/** What had to be changed of an experiment from a link. */
export const link: Sentences<LinkMessage> = {
  linkTooLong: ({ length, read }) =>
    `The link is ${whole(length)} characters long; only its first ${whole(read)} are read. It may have been damaged on the way.`,
  linkCut: ({ last, end }) => {
    const left = last && `${nameOf(last.field)} ${shown(last.given)}`;
    if (end !== undefined) {
      return `Links that are copied from this page end in “${end}”; this one ends with ${left}. If you typed it by hand, nothing is missing. If it was copied or sent, its end was lost on the way: that last value may have gone on, and what stood after it is at its default. Then ask for the link again.`;
    }
    return left
      ? `The link has no end: it seems to have been cut off on its way. The last that is left of it, ${left}, may not be whole; what stood after it is missing, and defaults are used. Ask for the link again.`
      : 'The link has no end: it seems to have been cut off on its way. What is missing of it is at its defaults. Ask for the link again.';
  },
  otherVersion: ({ given, known }) =>
    `This experiment says it is of version ${shown(given)}, but this page knows version ${known}; what it could read of it is used.`,
  notANumber: ({ field, given, used }) =>
    `${nameOf(field)} was ${shown(given)}, which is not a number; ${used === null ? 'the default' : quantity(used)} is used.`,
  outOfBounds: ({ field, given, used }) =>
    `${nameOf(field)} was ${shown(given)}; the nearest allowed, ${quantity(used)}, is used.`,
  noSuchChoice: (message) => {
    const { field, given, choices, used } = message;
    return `${nameOf(field)} was ${shown(given)}, which is none of ${choiceIn(message, choices.join(', '))}; ${choiceIn(message, used)} ${used.includes(', ') ? 'are' : 'is'} used.`;
  },
  tooFewChosen: (message) => {
    const { field, given, least, choices, used } = message;
    return `${nameOf(field)} was ${shown(given)}, which names fewer than ${whole(least)} of ${choiceIn(message, choices.join(', '))}; ${choiceIn(message, used)} ${used.includes(', ') ? 'are' : 'is'} used.`;
  },
  neitherYesNorNo: ({ field, given, used }) =>
    `${nameOf(field)} was ${shown(given)}, which is neither true nor false; it is ${onOff(used)}.`,
  noLayers: ({ side, given }) => `${LAYERS[side]} were ${shown(given)}, which is not a list; ${KEPT[side]}.`,
  tooManyLayers: ({ side, count, most }) =>
    `The ${side} had ${whole(count)} hidden layers; the first ${whole(most)}, the most allowed, are used.`,
  noSequence: ({ side, number, kind, other }) =>
    side === 'encoder'
      ? `Layer ${number} is ${KINDS[kind]} and reads a sequence, but the layer before it is ${KINDS[other]} and gives none: it can follow the input or a convolution.`
      : `Decoder layer ${number} is ${KINDS[kind]} and gives a sequence, but the layer after it is ${KINDS[other]} and takes none: the output or a convolution can follow it.`,
  noSettings: ({ part, given }) => `For ${partOf(part)}, ${shown(given)} means nothing; defaults are used.`,
  unknownSettings: ({ part, names, more }) => {
    if (part.name === 'detector') {
      const others = names.map(optionIn);
      const all = more > 0 ? `${others.join(', ')} and ${whole(more)} more` : listed(others);
      return `The detector has no ${all}; what the link says of ${names.length + more === 1 ? 'it' : 'them'} is left out.`;
    }
    const unknown = names.map((name) => quoted(name));
    return more > 0
      ? `In ${partOf(part)}, ${unknown.join(', ')} and ${whole(more)} more mean nothing to this page and are left out.`
      : `In ${partOf(part)}, ${listed(unknown)} ${names.length === 1 ? 'means nothing to this page and is' : 'mean nothing to this page and are'} left out.`;
  },
  outputHasNoBounds: ({ given }) =>
    `Output activation was ${shown(given)}, but a decoder that learns a variance has none; linear is used.`,
};

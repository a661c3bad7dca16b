import type { Given, LinkMessage, Part, Setting, Side } from '#core/experiment/linkMessage.ts';
import type { Sentences } from '../../told.ts';
import { data } from '../lab/data.ts';
import { fields } from '../lab/fields.ts';
import { threshold } from '../lab/threshold.ts';
import { numbers } from '../locale.ts';
import { quoted } from '../quoted.ts';

const { amount, listed, plain, whole } = numbers;

/** As the page's own controls call them, where these say enough without their place. */
const FIELDS: Record<string, string> = {
  ...fields.labels(),
  dataset: data.dataset,
  detector: 'Detector',
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

/** What had to be changed of an experiment from a link. */
export const link: Sentences<LinkMessage> = {
  linkTooLong: ({ length, read }) =>
    `The link is ${whole(length)} characters long; only its first ${whole(read)} are read. It may have been damaged on the way.`,
  otherVersion: ({ given, known }) =>
    `This experiment says it is of version ${shown(given)}, but this page knows version ${known}; what it could read of it is used.`,
  notANumber: ({ field, given, used }) =>
    `${nameOf(field)} was ${shown(given)}, which is not a number; ${used === null ? 'the default' : quantity(used)} is used.`,
  outOfBounds: ({ field, given, used }) =>
    `${nameOf(field)} was ${shown(given)}; the nearest allowed, ${quantity(used)}, is used.`,
  noSuchChoice: ({ field, given, choices, used }) =>
    `${nameOf(field)} was ${shown(given)}, which is not one of ${choices.join(', ')}; ${used} is used.`,
  tooFewChosen: ({ field, given, least, choices, used }) =>
    `${nameOf(field)} was ${shown(given)}, which names fewer than ${whole(least)} of ${choices.join(', ')}; ${used} is used.`,
  neitherYesNorNo: ({ field, given, used }) =>
    `${nameOf(field)} was ${shown(given)}, which is neither true nor false; ${used} is used.`,
  noLayers: ({ side, given }) => `${LAYERS[side]} were ${shown(given)}, which is not a list; ${KEPT[side]}.`,
  tooManyLayers: ({ side, count, most }) =>
    `The ${side} had ${whole(count)} hidden layers; the first ${whole(most)}, the most allowed, are used.`,
  noSettings: ({ part, given }) => `For ${partOf(part)}, ${shown(given)} means nothing; defaults are used.`,
  unknownSettings: ({ part, names, more }) => {
    const unknown = names.map((name) => quoted(name));
    return more > 0
      ? `In ${partOf(part)}, ${unknown.join(', ')} and ${whole(more)} more mean nothing to this page and are left out.`
      : `In ${partOf(part)}, ${listed(unknown)} ${names.length === 1 ? 'means nothing to this page and is' : 'mean nothing to this page and are'} left out.`;
  },
  outputHasNoBounds: ({ given }) =>
    `Output activation was ${shown(given)}, but a decoder that learns a variance has none; linear is used.`,
};

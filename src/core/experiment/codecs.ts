import { hiddenLayer, LIMITS } from './defaults.ts';
import { ACTIVATIONS, asDense, type LayerSpec, REGULARIZERS, type ThresholdRule } from './experiment.ts';
import type { Codecs } from './field.ts';
import { given, type LinkMessage, type Side } from './linkMessage.ts';
import { numeric } from './numeric.ts';
import { type Reader, reader } from './reader.ts';
import { THRESHOLD_NUMBERS } from './writeText.ts';

export interface Codec<Value = unknown> {
  /** From a link's text, as `writeText` writes it, to JSON that `parse` knows. Never throws. */
  read(text: string): unknown;
  /** The nearest valid value to any JSON; what had to be changed is added to `changes`. Never throws. */
  parse(input: unknown, fallback: Value, changes: LinkMessage[]): Value;
}

export const codecs: { [Name in keyof Codecs]: Codec<Codecs[Name]> } = {
  encoder: {
    read: readLayers,
    parse: (input, fallback, changes) => parseLayers('encoder', input, fallback, changes),
  },
  decoder: {
    read: readLayers,
    parse: (input, _, changes) => {
      if (input === undefined || input === null) return undefined;
      if (Array.isArray(input)) return parseLayers('decoder', input, [], changes);
      changes.push({ say: 'noLayers', side: 'decoder', given: given(input) });
      return undefined;
    },
  },
  latent: {
    read: readUnits,
    parse: (input, fallback, changes) => {
      const read = reader(input, { name: 'latent' }, changes);
      const latent = {
        units: read.number('units', { name: 'latentUnits' }, LIMITS.latentUnits, fallback.units),
        activation: read.choice('activation', { name: 'latentActivation' }, ACTIVATIONS, fallback.activation),
      };
      read.rejectOthers();
      return latent;
    },
  },
  latentDistribution: {
    read: readUnits,
    parse: (input, fallback, changes) => {
      const read = reader(input, { name: 'latent' }, changes);
      const units = read.number('units', { name: 'latentUnits' }, LIMITS.latentUnits, fallback.units);
      read.rejectOthers();
      return { units };
    },
  },
  regularizer: {
    read: (text) => {
      const [kind, rate] = text.split(':');
      return { kind, ...(rate === undefined ? {} : { rate: numeric(rate) }) };
    },
    parse: (input, fallback, changes) => {
      const read = reader(input, { name: 'regularizer' }, changes);
      const regularizer = {
        kind: read.choice('kind', { name: 'regularizer' }, REGULARIZERS, fallback.kind),
        rate: read.number('rate', { name: 'regularizerRate' }, LIMITS.regularizerRate, fallback.rate),
      };
      read.rejectOthers();
      return regularizer;
    },
  },
  threshold: {
    read: (text) => {
      const [rule = '', ...numbers] = text.split(':');
      const names = Object.hasOwn(THRESHOLD_NUMBERS, rule) ? THRESHOLD_NUMBERS[rule]! : [];
      return { rule, ...Object.fromEntries(numbers.map((text, i) => [names[i] ?? `number ${i + 1}`, numeric(text)])) };
    },
    parse: (input, fallback, changes) => {
      const read = reader(input, { name: 'threshold' }, changes);
      const parsed = ruleOf(read.choice('rule', { name: 'thresholdRule' }, THRESHOLD_RULES, fallback.rule), read);
      read.rejectOthers();
      return parsed;
    },
  },
};

const THRESHOLD_RULES = ['percentile', 'meanSigma', 'bestF1', 'bestAccuracy', 'cost', 'manual'] as const;

function ruleOf(rule: ThresholdRule['rule'], read: Reader): ThresholdRule {
  switch (rule) {
    case 'percentile':
      return { rule, percentile: read.number('percentile', { name: 'percentile' }, LIMITS.percentile, 95) };
    case 'meanSigma':
      return { rule, sigmas: read.number('sigmas', { name: 'sigmas' }, LIMITS.sigmas, 3) };
    case 'cost':
      return {
        rule,
        falseAlarm: read.number('falseAlarm', { name: 'falseAlarm' }, LIMITS.cost, 1),
        miss: read.number('miss', { name: 'miss' }, LIMITS.cost, 10),
      };
    case 'manual':
      return { rule, value: read.number('value', { name: 'threshold' }, LIMITS.thresholdValue, 0.1) };
    default:
      return { rule };
  }
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

function parseLayers(side: Side, input: unknown, base: LayerSpec[], changes: LinkMessage[]): LayerSpec[] {
  if (input === undefined) return base;
  if (!Array.isArray(input)) {
    changes.push({ say: 'noLayers', side, given: given(input) });
    return base;
  }
  const most = LIMITS.hiddenLayers.max;
  if (input.length > most) changes.push({ say: 'tooManyLayers', side, count: input.length, most });
  return input.slice(0, most).map((layer: unknown, i) => {
    const place = { side, number: i + 1 };
    const fallback = asDense(base[i] ?? hiddenLayer(8, 'tanh'));
    const read = reader(layer, { name: 'layer', ...place }, changes);
    const spec: LayerSpec = {
      units: read.number('units', { name: 'layerUnits', ...place }, LIMITS.units, fallback.units),
      activation: read.choice('activation', { name: 'layerActivation', ...place }, ACTIVATIONS, fallback.activation),
      dropout: read.number('dropout', { name: 'layerDropout', ...place }, LIMITS.dropout, fallback.dropout),
      batchNormalization: read.boolean('batchNormalization', { name: 'layerBatchNormalization', ...place }, false),
    };
    read.rejectOthers();
    return spec;
  });
}

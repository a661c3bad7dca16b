import { hiddenLayer, LIMITS } from './defaults.ts';
import { ACTIVATIONS, type Activation, type LayerSpec } from './experiment.ts';
import type { OwnField } from './field.ts';
import { numeric } from './fieldValues.ts';
import { given, type LinkMessage, type Side } from './linkMessage.ts';
import { reader } from './reader.ts';

/** Hidden layers from the input on: `32tanh.16tanh!~0_2`, with `!` for batch normalisation and `~0_2` for dropout. */
export const encoderField: OwnField<'encoder', LayerSpec[]> = {
  kind: 'own',
  name: 'encoder',
  key: 'net',
  read: readLayers,
  write: writeLayers,
  parse: (input, fallback, changes) => parseLayers('encoder', input, fallback, changes),
};

/** Hidden layers from the latent layer on; undefined where the decoder mirrors the encoder. */
export const decoderField: OwnField<'decoder', LayerSpec[] | undefined> = {
  kind: 'own',
  name: 'decoder',
  key: 'dec',
  read: readLayers,
  write: (layers) => (layers ? writeLayers(layers) : null),
  parse: (input, _, changes) => {
    if (input === undefined || input === null) return undefined;
    if (Array.isArray(input)) return parseLayers('decoder', input, [], changes);
    changes.push({ say: 'noLayers', side: 'decoder', given: given(input) });
    return undefined;
  },
};

/** The latent layer of a plain autoencoder: `4linear`. */
export const latentField: OwnField<'latent', { units: number; activation: Activation }> = {
  kind: 'own',
  name: 'latent',
  key: 'z',
  read: readUnits,
  write: writeUnits,
  parse: (input, fallback, changes) => {
    const read = reader(input, { name: 'latent' }, changes);
    const latent = {
      units: read.number('units', { name: 'latentUnits' }, LIMITS.latentUnits, fallback.units),
      activation: read.choice('activation', { name: 'latentActivation' }, ACTIVATIONS, fallback.activation),
    };
    read.rejectOthers();
    return latent;
  },
};

/** A latent layer of distributions, which have no activation: `4`. */
export const latentDistributionField: OwnField<'latent', { units: number }> = {
  kind: 'own',
  name: 'latent',
  key: 'z',
  read: readUnits,
  write: ({ units }) => String(units),
  parse: (input, fallback, changes) => {
    const read = reader(input, { name: 'latent' }, changes);
    const units = read.number('units', { name: 'latentUnits' }, LIMITS.latentUnits, fallback.units);
    read.rejectOthers();
    return { units };
  },
};

/** `12tanh` → units and activation; a bare `12` leaves the activation to the default. */
function readUnits(token: string): Record<string, unknown> {
  const [, units = '', activation = ''] = /^(-?[\d.]*(?:e[+-]?\d+)?)(.*)$/.exec(token) ?? [];
  return { units: units === '' ? token : numeric(units), ...(activation === '' || units === '' ? {} : { activation }) };
}

function writeUnits({ units, activation }: { units: number; activation: string }): string {
  return `${units}${activation}`;
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

function writeLayers(layers: readonly LayerSpec[]): string {
  return layers.map(writeLayer).join('.') || 'none';
}

function writeLayer(layer: LayerSpec): string {
  const dropout = layer.dropout === 0 ? '' : `~${layer.dropout}`.replace('.', '_');
  return `${writeUnits(layer)}${layer.batchNormalization ? '!' : ''}${dropout}`;
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
    const fallback = base[i] ?? hiddenLayer(8, 'tanh');
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

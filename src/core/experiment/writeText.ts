import { asDense, type DenseSpec, type LayerSpec } from './experiment.ts';
import type { Codecs, Field } from './field.ts';

/** A valid value as links write it: inverse of `readText`. Null where it is left out. */
export function writeText(field: Field, value: unknown): string | null {
  if (value === undefined) return null;
  if (field.kind === 'own') return (WRITE[field.codec] as (value: unknown) => string)(value);
  if (field.kind === 'list') return (value as readonly string[]).join('.');
  return value === null && field.kind === 'number' ? field.empty! : String(value);
}

/** The numbers that a rule has, in the order in which links write them: `cost:1:10`. */
export const THRESHOLD_NUMBERS: Record<string, string[]> = {
  percentile: ['percentile'],
  meanSigma: ['sigmas'],
  cost: ['falseAlarm', 'miss'],
  manual: ['value'],
};

const WRITE: { [Name in keyof Codecs]: (value: NonNullable<Codecs[Name]>) => string } = {
  encoder: writeLayers,
  decoder: writeLayers,
  latent: writeUnits,
  latentDistribution: ({ units }) => String(units),
  regularizer: ({ kind, rate }) => `${kind}:${rate}`,
  threshold: ({ rule, ...numbers }) =>
    [rule, ...(THRESHOLD_NUMBERS[rule] ?? []).map((name) => (numbers as Record<string, unknown>)[name])].join(':'),
};

/** `32tanh.16tanh!~0_2`, with `!` for batch normalisation and `~0_2` for a dropout of 0.2. */
function writeLayers(layers: readonly LayerSpec[]): string {
  return layers.map(asDense).map(writeLayer).join('.') || 'none';
}

function writeLayer(layer: DenseSpec): string {
  const dropout = layer.dropout === 0 ? '' : `~${layer.dropout}`.replace('.', '_');
  return `${writeUnits(layer)}${layer.batchNormalization ? '!' : ''}${dropout}`;
}

/** `32tanh` */
function writeUnits({ units, activation }: { units: number; activation: string }): string {
  return `${units}${activation}`;
}

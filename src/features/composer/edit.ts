import type { DatasetId } from '#core/dataset/dataset.ts';
import { hiddenLayer, LIMITS } from '#core/experiment/defaults.ts';
import {
  asDense,
  type DenseSpec,
  decoderOf,
  isVariational,
  type LayerSpec,
  type NetworkSpec,
} from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import type { Refusal } from '#text/told.ts';

/** What became of a wish to change the network, or why nothing did. `focus` is the column that the wish was about. */
export type Edit = { detector: NetworkSpec; focus: number } | { refused: Refusal };

/** Column `at` of a network with as many units, or with the nearest number there may be. */
export function withUnits(detector: NetworkSpec, at: number, units: number): Edit {
  const spot = spotOf(detector, at);
  if (spot === null) return { refused: { why: 'endHasUnits' } };
  const limit = spot === 'latent' ? LIMITS.latentUnits : LIMITS.units;
  const nearest = Math.max(limit.min, Math.min(limit.max, Math.round(units)));
  if (nearest === unitsOf(detector, spot)) return { refused: unitsRefusal(units > nearest, spot === 'latent') };
  if (spot !== 'latent') return withLayer(detector, at, { units: nearest });
  return { detector: setLatentUnits(detector, nearest), focus: at };
}

/** Other settings for the hidden layer of a column; its mirror image follows. */
export function withLayer(detector: NetworkSpec, at: number, patch: Partial<DenseSpec>): Edit {
  const spot = spotOf(detector, at);
  if (spot === null || spot === 'latent') return { refused: { why: 'noSettings' } };
  const change = (layers: LayerSpec[]) => layers.map((old, i) => (i === spot.at ? { ...asDense(old), ...patch } : old));
  return { detector: { ...detector, [spot.side]: change(detector[spot.side] ?? []) }, focus: at };
}

/** Sizes that people choose for layers. */
const COMMON_UNITS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256];

/** A common size about half-way, by ratio, between two others; where none lies between them, whatever does. */
function unitsBetween(a: number, b: number): number {
  const middle = Math.sqrt(a * b);
  const distance = (units: number) => Math.abs(Math.log(units / middle));
  const common = COMMON_UNITS.filter((units) => units >= Math.min(a, b) && units <= Math.max(a, b));
  if (common.length === 0) return Math.max(LIMITS.units.min, Math.min(LIMITS.units.max, Math.round(middle)));
  return common.reduce((best, units) => (distance(units) < distance(best) ? units : best));
}

/** A new layer between columns `gap` and `gap + 1`, about half-way between them in size. */
export function withNewLayer(detector: NetworkSpec, gap: number, inputs: number): Edit {
  const depth = detector.encoder.length;
  const inEncoder = gap <= depth;
  const side = inEncoder || !detector.decoder ? 'encoder' : 'decoder';
  const layers = detector[side] ?? [];
  if (layers.length >= LIMITS.hiddenLayers.max) {
    return { refused: { why: 'mostLayers', limit: LIMITS.hiddenLayers.max } };
  }
  const place = inEncoder ? gap : side === 'decoder' ? gap - depth - 1 : 2 * depth + 1 - gap;
  const units = [inputs, ...detector.encoder.map((layer) => asDense(layer).units), detector.latent.units];
  if (!inEncoder) units.push(...decoderOf(detector).map((layer) => asDense(layer).units), inputs);
  const like = layers[place - 1] ?? layers[place];
  const added = hiddenLayer(unitsBetween(units[gap]!, units[gap + 1]!), like ? asDense(like).activation : 'tanh');
  // In a mirrored network, a layer before it makes the column after the gap one further.
  const focus = inEncoder || side === 'decoder' ? gap + 1 : gap + 2;
  return { detector: { ...detector, [side]: layers.toSpliced(place, 0, added) }, focus };
}

/** The network without the hidden layer of a column. */
export function withoutLayer(detector: NetworkSpec, at: number): Edit {
  const spot = spotOf(detector, at);
  if (spot === null) return { refused: { why: 'endStays' } };
  if (spot === 'latent') return { refused: { why: 'latentStays' } };
  const layers = (detector[spot.side] ?? []).toSpliced(spot.at, 1);
  // In a mirrored network an encoder layer goes, too, and all columns come one nearer.
  const before = spot.side === 'encoder' && at > detector.encoder.length ? 1 : 0;
  return { detector: { ...detector, [spot.side]: layers }, focus: Math.max(0, at - 1 - before) };
}

/** The decoder goes its own way, from where it is. */
export function freeDecoder(detector: NetworkSpec): NetworkSpec {
  return { ...detector, decoder: decoderOf(detector) };
}

/** The decoder mirrors the encoder again; layers of its own are given up. */
export function mirrorDecoder({ decoder: _, ...detector }: NetworkSpec): NetworkSpec {
  return detector;
}

/** A network of another kind with the same layers; what only that kind has is as the data set's default says. */
export function ofKind(dataset: DatasetId, detector: NetworkSpec, kind: NetworkSpec['kind']): NetworkSpec {
  if (detector.kind === kind) return detector;
  const { encoder, decoder, latent, output } = detector;
  const usual = defaultOf(dataset, kind).detector as NetworkSpec;
  return setLatentUnits({ ...usual, encoder, output, ...(decoder && { decoder }) }, latent.units);
}

function unitsRefusal(tooMany: boolean, latent: boolean): Refusal {
  const { min, max } = latent ? LIMITS.latentUnits : LIMITS.units;
  const of = latent ? 'latent' : 'hidden';
  return tooMany ? { why: 'mostUnits', of, limit: max } : { why: 'leastUnits', of, limit: min };
}

/** Why a column cannot have one unit more (or less); null when it can. */
export function whyNotUnits(detector: NetworkSpec, at: number, by: 1 | -1): Refusal | null {
  const spot = spotOf(detector, at);
  if (spot === null) return { why: 'endHasUnits' };
  const { min, max } = spot === 'latent' ? LIMITS.latentUnits : LIMITS.units;
  const units = unitsOf(detector, spot) + by;
  return units < min || units > max ? unitsRefusal(by > 0, spot === 'latent') : null;
}

type Spot = 'latent' | { side: 'encoder' | 'decoder'; at: number };

/** Which layer of the experiment a column stands for; null for the two ends, which the data decide on. */
function spotOf(detector: NetworkSpec, column: number): Spot | null {
  const depth = detector.encoder.length;
  const behind = column - depth - 2;
  if (column < 1 || behind >= decoderOf(detector).length) return null;
  if (column <= depth) return { side: 'encoder', at: column - 1 };
  if (column === depth + 1) return 'latent';
  return detector.decoder ? { side: 'decoder', at: behind } : { side: 'encoder', at: depth - 1 - behind };
}

function unitsOf(detector: NetworkSpec, spot: Spot): number {
  return spot === 'latent' ? detector.latent.units : asDense(detector[spot.side]![spot.at]!).units;
}

function setLatentUnits(detector: NetworkSpec, units: number): NetworkSpec {
  return isVariational(detector)
    ? { ...detector, latent: { units } }
    : { ...detector, latent: { ...detector.latent, units } };
}

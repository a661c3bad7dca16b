import type { Scaler } from '#core/dataset/scaling.ts';
import { type Experiment, isNetwork, type NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import type { Model } from '#core/scoreRow.ts';
import { parseExperiment } from '../experiment.ts';

/** A network that was trained when the rows were prepared, to evaluate before anyone has trained one. */
export interface ExampleModel extends Model {
  experiment: Experiment<NetworkSpec>;
  /** How long it was trained, and how well it tells test rows apart. */
  epochs: number;
  rocAuc: number;
  /** By the experiment's own rule, on its validation rows. */
  threshold: number;
  /** Scores of normal and abnormal test rows, each ascending. */
  normalScores: Float32Array;
  abnormalScores: Float32Array;
}

/** Told apart from later layouts of the file. */
const FORMAT = 1;

/** As JSON: arrays are little-endian float32 in base64. Inverse of `decodeExample`. */
export function encodeExample({ network: _, ...example }: ExampleModel): unknown {
  const { scaler, weights, seed: __, normalScores, abnormalScores, ...plain } = example;
  return {
    format: FORMAT,
    ...plain,
    offset: toBase64(scaler.offset),
    spread: toBase64(scaler.spread),
    weights: toBase64(weights),
    normalScores: toBase64(normalScores),
    abnormalScores: toBase64(abnormalScores),
  };
}

/** @throws Error, as the end of a sentence, when the file does not hold a whole example: “it is …” */
export function decodeExample(json: unknown): ExampleModel {
  const file = (json ?? {}) as Record<string, unknown>;
  if (file.format !== FORMAT) throw new Error('it is of another version of this page, or no example at all');
  const { experiment } = parseExperiment(file.experiment);
  const scaler: Scaler = { offset: floats(file.offset), spread: floats(file.spread) };
  const features = scaler.offset.length;
  if (!isNetwork(experiment.detector)) throw new Error('its detector is no network');
  const network = buildNetwork(features, experiment.detector);
  const weights = floats(file.weights);
  if (weights.length !== network.total || scaler.spread.length !== features) {
    throw new Error(`it has ${weights.length} weights in place of ${network.total}`);
  }
  return {
    experiment: { ...experiment, detector: experiment.detector },
    network,
    weights,
    scaler,
    seed: experiment.seed,
    epochs: number(file.epochs),
    rocAuc: number(file.rocAuc),
    threshold: number(file.threshold),
    normalScores: floats(file.normalScores),
    abnormalScores: floats(file.abnormalScores),
  };
}

function toBase64(values: Float32Array): string {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setFloat32(4 * i, value, true);
  });
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function floats(base64: unknown): Float32Array {
  const binary = atob(String(base64));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const values = Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
  if (!values.every(Number.isFinite)) throw new Error('not all its numbers are finite');
  return values;
}

function number(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error('a number is missing');
}

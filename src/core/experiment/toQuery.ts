import { defaultOf } from './defaults.ts';
import type { DetectorSpec, Experiment, LayerSpec, ThresholdRule } from './experiment.ts';

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

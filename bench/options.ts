import { DATASET_IDS, type SplitName } from '#core/dataset/dataset.ts';
import { LIMITS, SPLITS_OF } from '#core/experiment/defaults.ts';
import { ENGINES, type EngineName, type Experiment } from '#core/experiment/experiment.ts';
import type { Limit } from '#core/experiment/field.ts';
import { DETECTOR_KINDS, defaultOf } from '#detectors/experiment.ts';
import { readOptions, UsageError } from '../data/commandLine.ts';

/** What the command line asks to have evaluated. */
export interface EvaluateRequest {
  detector: string;
  /** Null when the detector takes no training steps. */
  engine: EngineName | null;
  /** One experiment a seed, else all alike. */
  experiments: Experiment[];
  json: boolean;
}

/** Networks first: they train, as the yardsticks do not. */
const DETECTORS = [...DETECTOR_KINDS, 'mean', 'pca'];

const OPTIONS = {
  dataset: { type: 'string' },
  detector: { type: 'string' },
  seeds: { type: 'string' },
  epochs: { type: 'string' },
  contamination: { type: 'string' },
  engine: { type: 'string' },
  split: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const SEEDS: Limit = { min: 1, max: 1000, integer: true };

export const HELP = `Trains and judges the page's default experiment, once a seed.

  npm run -s evaluate -- [options]

  --dataset NAME        ${DATASET_IDS.join(', ')} (default ${DATASET_IDS[0]})
  --split NAME          ${DATASET_IDS.map((id) => `${id}: ${SPLITS_OF[id].join(', ')}`).join('; ')} (default default)
  --detector NAME       ${DETECTORS.join(', ')} (default ${DETECTORS[0]})
  --seeds N             runs the seeds 1 to N (default 1)
  --epochs N            epochs to train (default: as on the page)
  --contamination SHARE abnormal share of the training rows, ${LIMITS.contamination.min} to ${LIMITS.contamination.max} (default: as on the page)
  --engine NAME         fusedWasm, fusedJs, wasm, cpu: in Node; fusedWebgpu, webgpu, webgl: in a headless Chromium (default fusedWasm)
  --json                one JSON object a line and nothing else on stdout
  --help                this text

Metrics are of test rows, at the threshold that the experiment's rule finds on validation rows. “epochs” counts the
epochs trained, “deadUnits” the hidden units of all layers that answer every validation row alike, “seconds” the time of
the whole run once the rows are loaded. mean and pca, the yardsticks, take no training steps: their engine is null.
Exit status: 0 when every run ended well, 1 when one failed or diverged or the engine is missing, 2 when asked wrongly.`;

/**
 * Reads the command line.
 * @returns null when only help is wanted
 * @throws UsageError
 */
export function parseRequest(args: readonly string[]): EvaluateRequest | null {
  const values = readOptions(args, OPTIONS);
  if (values.help) return null;
  const dataset = choice('dataset', values.dataset, DATASET_IDS, DATASET_IDS[0]);
  const split = choice<SplitName>('split', values.split, SPLITS_OF[dataset], 'default', ` of ${dataset}`);
  const detector = choice('detector', values.detector, DETECTORS, DETECTORS[0]!);
  const kind = DETECTOR_KINDS.find((known) => known === detector);
  const engine = choice('engine', values.engine, ENGINES, 'fusedWasm');
  const base = defaultOf(dataset, kind ?? 'autoencoder');
  const seeds = number('seeds', values.seeds, SEEDS, 1);
  const epochs = number('epochs', values.epochs, LIMITS.epochs, base.training.epochs);
  const contamination = number('contamination', values.contamination, LIMITS.contamination, base.contamination);
  const experiments = Array.from({ length: seeds }, (_, i) => ({
    ...base,
    split,
    seed: i + 1,
    contamination,
    engine,
    training: { ...base.training, epochs },
  }));
  return { detector, engine: kind ? engine : null, experiments, json: values.json ?? false };
}

function choice<T extends string>(
  name: string,
  value: string | undefined,
  options: readonly T[],
  fallback: T,
  of = '',
): T {
  if (value === undefined) return fallback;
  const found = options.find((option) => option === value);
  if (found !== undefined) return found;
  throw new UsageError(`There is no ${name} “${value}”. The ${name}s${of} are ${options.join(', ')}.`);
}

function number(name: string, value: string | undefined, { min, max, integer }: Limit, fallback: number): number {
  if (value === undefined) return fallback;
  const found = value.trim() === '' ? Number.NaN : Number(value);
  if (found >= min && found <= max && (!integer || Number.isInteger(found))) return found;
  throw new UsageError(`--${name} must be a ${integer ? 'whole ' : ''}number from ${min} to ${max}, not “${value}”.`);
}

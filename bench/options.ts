import { DATASET_IDS, datasetTable } from '#core/dataset/datasets.ts';
import { LIMITS } from '#core/experiment/defaults.ts';
import { ENGINES, type EngineName, type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import { sectionsOf, valuesOf } from '#core/experiment/experimentFields.ts';
import type { Limit } from '#core/experiment/field.ts';
import type { LinkMessage } from '#core/experiment/linkMessage.ts';
import type { ParsedExperiment } from '#core/experiment/parse.ts';
import { readText } from '#core/experiment/parseFields.ts';
import { PRESET_IDS } from '#core/experiment/presetIds.ts';
import { defaultOf, detectorKinds, detectorOf, fromQuery, parseExperiment } from '#detectors/experiment.ts';
import { datasetsOf, presetExperiment } from '#detectors/experiments/presets.ts';
import { tell } from '#text/en/messages/index.ts';
import { readOptions, UsageError } from '../data/commandLine.ts';

/** What the command line asks to have evaluated. */
export interface EvaluateRequest {
  detector: string;
  /** Null when the detector takes no training steps. */
  engine: EngineName | null;
  /** One experiment a seed, else all alike. */
  experiments: Experiment[];
  /** What each of them is compared with, on the same rows; null where nothing is. */
  rivals: Experiment[] | null;
  /** Whether the results are wanted by groups of test rows, too. */
  groups: boolean;
  json: boolean;
}

const OPTIONS = {
  dataset: { type: 'string' },
  detector: { type: 'string' },
  seeds: { type: 'string' },
  'first-seed': { type: 'string' },
  epochs: { type: 'string' },
  contamination: { type: 'string' },
  engine: { type: 'string' },
  split: { type: 'string' },
  set: { type: 'string', multiple: true },
  link: { type: 'string' },
  preset: { type: 'string' },
  against: { type: 'string' },
  groups: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const SEEDS: Limit = { min: 1, max: 1000, integer: true };

/** These have options of their own. */
const NOT_TO_BE_SET: ReadonlySet<string> = new Set(['seed', 'engine', 'split']);

export const HELP = `Trains or fits, and judges, an experiment of the page: a detector's default one, once a seed.

  npm run -s evaluate -- [options]

  --dataset NAME        ${DATASET_IDS.join(', ')} (default ${DATASET_IDS[0]})
  --split NAME          ${DATASET_IDS.map((id) => `${id}: ${datasetTable(id).splits.join(', ')}`).join('; ')} (default default)
  --detector NAME       ${detectorKinds().join(', ')} (default ${detectorKinds()[0]})
  --set FIELD=VALUE     another value for a setting, written as in links: neighbours=10, encoder=32tanh.8tanh; may be repeated
  --link QUERY          the experiment of a link to the Lab: 'd=ecg5000&z=2linear&v=3'
  --preset NAME         ${PRESET_IDS.join(', ')}
  --against WHAT        compares with a detector, a preset or a link: runs it, too, on the same seeds, split and rows
  --seeds N             runs so many seeds (default 1)
  --first-seed N        the first of them (default 1, or the link's)
  --epochs N            epochs to train (default: as on the page)
  --contamination SHARE abnormal share of the training rows, ${LIMITS.contamination.min} to ${LIMITS.contamination.max} (default: as on the page)
  --engine NAME         fusedWasm, fusedJs, wasm, cpu: in Node; fusedWebgpu, webgpu, webgl: in a headless Chromium (default fusedWasm)
  --groups              by groups of test rows, too: copies left out, without the largest types, by class, by type
  --json                one JSON object a run, a line each, then one of all, and nothing else on stdout
  --help                this text

Metrics are of test rows, at the threshold that the experiment's rule finds on validation rows. “epochs” counts the
epochs trained, “deadUnits” the hidden units of all layers that answer every validation row alike, “seconds” the time of
the whole run once the rows are loaded. All but autoencoder and vae take no training steps: their engine is null.

A run's 95 % interval of ROC AUC says what other test rows would give the same model: by DeLong's variance, about the logit.
That of the mean is by Student's t over seeds; “s.e.” is the standard error of the mean. With --against, a difference of
ROC AUCs has the interval of DeLong's variance for the same rows, and the mean difference that of Student's t over seeds,
with how many seeds were won, tied and lost. Seeds share a data set: the interval is about other seeds, not about other
data. The rival has its own settings, but for the rows and how they are mixed, and of a detector that is only named, for the scaling.
JSON has both, and ends in a summary. Seeds that “npm run -s tune” chooses settings by are warned of on stderr.
Exit status: 0 when every run ended well, 1 when one failed or diverged or the engine is missing, 2 when asked wrongly.`;

/**
 * Reads the command line.
 * @returns null when only help is wanted
 * @throws UsageError
 */
export function parseRequest(args: readonly string[]): EvaluateRequest | null {
  const values = readOptions(args, OPTIONS);
  if (values.help) return null;
  const begun = beginning(values);
  const { dataset } = begun;
  const split = choice('split', values.split, datasetTable(dataset).splits, begun.split, ` of ${dataset}`);
  const engine = choice('engine', values.engine, ENGINES, begun.engine === 'auto' ? 'fusedWasm' : begun.engine);
  const seeds = number('seeds', values.seeds, SEEDS, 1);
  const first = number('first-seed', values['first-seed'], LIMITS.seed, begun.seed);
  const epochs = number('epochs', values.epochs, LIMITS.epochs, begun.training.epochs);
  const contamination = number('contamination', values.contamination, LIMITS.contamination, begun.contamination);
  const training = { ...begun.training, epochs };
  const base = (values.set ?? []).reduce(withSetting, { ...begun, split, contamination, engine, training });
  const rival = values.against === undefined ? null : rivalOf(base, values.against);
  const onSeeds = (experiment: Experiment) =>
    Array.from({ length: seeds }, (_, i) => ({ ...experiment, seed: first + i }));
  return {
    detector: base.detector.kind,
    engine: [base, rival].some((one) => one && isNetwork(one.detector)) ? engine : null,
    experiments: onSeeds(base),
    rivals: rival && onSeeds(rival),
    groups: values.groups ?? false,
    json: values.json ?? false,
  };
}

/** What is to be compared with an experiment: it has all its rows, and whatever else it says by itself. */
function rivalOf(base: Experiment, what: string): Experiment {
  const { dataset, split, trainingRows, contamination, mixing, dirtyValidation, scaling, engine } = base;
  const rows = { split, trainingRows, contamination, mixing, dirtyValidation, engine };
  if (detectorKinds().includes(what)) return { ...defaultOf(dataset, what), ...rows, scaling };
  if (PRESET_IDS.some((id) => id === what)) return { ...beginning({ dataset, preset: what }), ...rows };
  if (!what.includes('=')) {
    throw new UsageError(
      `There is no “${what}” to compare with. The detectors are ${detectorKinds().join(', ')}, the presets ${PRESET_IDS.join(', ')}; or give a link.`,
    );
  }
  const linked = beginning({ link: what });
  if (linked.dataset === dataset) return { ...linked, ...rows };
  throw new UsageError(
    `The link of --against is of ${linked.dataset}, not of ${dataset}: they have no rows in common.`,
  );
}

/** The experiment that the options change: of a link, a preset, or a detector's default. */
function beginning({ dataset: named, detector, link, preset }: Record<string, unknown>): Experiment {
  const given = Object.entries({ '--link': link, '--preset': preset, '--detector': detector });
  const [one, other] = given.flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (other) throw new UsageError(`${one} and ${other} both say what to run; give one of them.`);
  if (typeof link === 'string') {
    if (named !== undefined) throw new UsageError('The link says which data set it is of; leave --dataset out.');
    return unchanged(fromQuery(link.replace(/^.*[?]/s, '')));
  }
  const dataset = choice('dataset', named as string | undefined, DATASET_IDS, DATASET_IDS[0]);
  if (preset === undefined) {
    return defaultOf(dataset, choice('detector', detector as string | undefined, detectorKinds(), detectorKinds()[0]!));
  }
  const id = choice('preset', preset as string, PRESET_IDS, PRESET_IDS[0]);
  if (named !== undefined && !datasetsOf(id).includes(dataset)) {
    throw new UsageError(`The preset ${id} is for ${datasetsOf(id).join(', ')} alone.`);
  }
  return presetExperiment(id, defaultOf(dataset, detectorKinds()[0]!));
}

/** @param setting `field=value`, the value as links write it */
export function withSetting(experiment: Experiment, setting: string): Experiment {
  const [name = '', ...rest] = setting.split('=');
  const sections = sectionsOf(experiment.dataset, detectorOf(experiment.detector.kind));
  const settable = sections.flatMap((section) =>
    section.fields.filter((field) => !NOT_TO_BE_SET.has(field.name)).map((field) => ({ section, field })),
  );
  // A detector's own field before the experiment's, where both have one of this name.
  const found =
    settable.find(({ field, section }) => section.of === 'detector' && field.name === name) ??
    settable.find(({ field }) => field.name === name);
  if (!found || rest.length === 0) {
    const names = settable.map(({ field }) => field.name).join(', ');
    throw new UsageError(
      `--set takes FIELD=VALUE, not “${setting}”. The fields of ${experiment.detector.kind} are ${names}.`,
    );
  }
  const { field, section } = found;
  const changed = { ...valuesOf(experiment, section), [name]: readText(field, rest.join('=')) };
  return unchanged(parseExperiment(section.of === 'experiment' ? changed : { ...experiment, [section.of]: changed }));
}

/** A page mends what it is given and says so; a command does what it is asked, or says why not. */
function unchanged({ experiment, changes }: ParsedExperiment): Experiment {
  if (changes.length === 0) return experiment;
  throw new UsageError(changes.map((change) => tell(change) + choicesOf(change)).join('\n'));
}

/** The page calls choices by their names there; whoever types them wants to know how they are written. */
const choicesOf = (change: LinkMessage) =>
  'choices' in change ? ` They are written ${change.choices.join(', ')}.` : '';

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

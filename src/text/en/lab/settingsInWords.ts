import type { Setup } from '#core/experiment/experiment.ts';
import { type Section, valuesOf } from '#core/experiment/experimentFields.ts';
import { isShown } from '#core/experiment/field.ts';
import { numbers } from '../locale.ts';
import { detectors } from './detectors.ts';
import { fields } from './fields.ts';
import { labels } from './labels.ts';

const { amount, percent, whole } = numbers;

/** What a setting is called amid a sentence, and its value in words. */
type Setting = readonly [name: string, show: (e: Setup) => string];

/** By field. */
const SETTINGS: Record<string, readonly Setting[]> = {
  split: [['split', (e) => labels.split(e.dataset, e.split)]],
  trainingRows: [['rows at most', (e) => (e.trainingRows === null ? 'all' : whole(e.trainingRows))]],
  contamination: [['abnormal share', (e) => percent(e.contamination)]],
  mixing: [['abnormal rows', (e) => labels.mixing[e.mixing].toLowerCase()]],
  dirtyValidation: [['abnormal rows in validation', (e) => onOff(e.dirtyValidation)]],
  seed: [['seed', (e) => String(e.seed)]],
  scaling: [['input scaling', (e) => labels.scaling[e.scaling]]],
  optimizer: [['optimiser', (e) => labels.optimizer[e.training.optimizer]]],
  learningRate: [['learning rate', (e) => amount(e.training.learningRate)]],
  batchSize: [['batch size', (e) => whole(e.training.batchSize)]],
  epochs: [['epochs', (e) => whole(e.training.epochs)]],
  regularizer: [
    ['regulariser', (e) => labels.regularizer[e.training.regularizer.kind]],
    ['regulariser strength', (e) => amount(e.training.regularizer.rate)],
  ],
  earlyStoppingPatience: [['early stop', (e) => patience(e.training.earlyStoppingPatience)]],
  plateauPatience: [['halving the rate', (e) => patience(e.training.plateauPatience)]],
  // Apart from the others, as it moves apart from them.
  threshold: [],
  engine: [['engine', (e) => (e.engine === 'auto' ? 'Auto' : labels.engine[e.engine])]],
};

/** A field without words of its own for this goes by those of its form. */
const unnamed = (section: Section, name: string): Setting => [
  fields.of(name).label.toLowerCase(),
  (e) => valueInWords(name, valuesOf(e, section)[name]),
];

const patience = (epochs: number) => (epochs === 0 ? 'never' : `after ${whole(epochs)}`);

/**
 * The settings of a section that any of these setups shows, in the order of its fields: how rows are mixed is nothing
 * where none are. Those of a detector have their words by kind.
 */
export function settingsOf(section: Section, setups: readonly Setup[]): Setting[] {
  const values = setups.map((setup) => valuesOf(setup, section));
  const shown = section.fields.filter((field) => values.some((of) => isShown(field, of)));
  return shown.flatMap(({ name }) => SETTINGS[name] ?? [unnamed(section, name)]);
}

/** What of a network has words of its own, and no field. */
export const LAYERED = ['kind', 'encoder', 'decoder', 'latent', 'output'];

/** What a detector's own setting is called amid a sentence. */
export function optionName(name: string): string {
  const called = fields.of(name).label;
  // A letter of a formula stays what it is.
  return called.length === 1 ? called : called.toLowerCase();
}

export function valueInWords(field: string, value: unknown): string {
  if (typeof value === 'number') return amount(value);
  if (typeof value === 'boolean') return onOff(value);
  if (Array.isArray(value)) return value.map((each) => valueInWords(field, each)).join(' + ');
  if (value === null || value === undefined) return detectors.automatic;
  const called = detectors.choices[field]?.[String(value)] ?? String(value);
  return called[0]!.toLowerCase() + called.slice(1);
}

export const onOff = (value: boolean) => (value ? 'on' : 'off');

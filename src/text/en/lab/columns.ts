import { type Activation, isVariational } from '#core/experiment/experiment.ts';
import type { ColumnInPlace, RowNoun, ToldColumn } from '../../told.ts';
import { numbers } from '../locale.ts';
import { change } from './change.ts';
import { labels } from './labels.ts';
import { counted } from './rows.ts';

const { whole } = numbers;

type Named = Pick<ToldColumn, 'role' | 'number'>;

/** "Encoder layer 2", "Latent layer" */
function name({ role, number }: Named): string {
  switch (role) {
    case 'input':
      return 'Input';
    case 'latent':
      return 'Latent layer';
    case 'output':
      return 'Reconstruction';
    default:
      return `${role === 'encoder' ? 'Encoder' : 'Decoder'} layer ${number}`;
  }
}

/** The same within a sentence: "encoder layer 2". */
const nameWithin = (column: Named) => name(column).toLowerCase();

/** A column in one sentence, without its end: what it is, and what it is tied to. */
function sentence({ detector, column }: ColumnInPlace, noun: RowNoun): string {
  const { role, units, layer, number } = column;
  const called = name(column);
  switch (role) {
    case 'input':
      return `${called}: the ${whole(units)} numbers of a ${noun.one}`;
    case 'latent':
      return isVariational(detector)
        ? `${called}: ${counted(units, DISTRIBUTIONS)}, each a mean and a spread`
        : `${called}: ${whole(units)} ${labels.activation[detector.latent.activation]} ${units === 1 ? 'unit' : 'units'}`;
    case 'output':
      return `${called}: ${whole(units)} ${labels.activation[detector.output]} units, the ${noun.one} drawn anew`;
    case 'decoder':
      return `${called}: ${change.layer(layer!)}${detector.decoder ? '' : `; it mirrors encoder layer ${detector.encoder.length - number + 1}`}`;
    case 'encoder':
      return `${called}: ${change.layer(layer!)}`;
  }
}

const DISTRIBUTIONS: RowNoun = { one: 'distribution', many: 'distributions' };

/** As much as fits beside a row of units, in one line or two: "Encoder layer 1:", "32 tanh". */
function short({ detector, column }: ColumnInPlace): string {
  const units = (activation: Activation) => `${name(column)}:\n${whole(column.units)} ${labels.activation[activation]}`;
  switch (column.role) {
    case 'input':
      return name(column);
    case 'latent':
      return isVariational(detector) ? name(column) : units(detector.latent.activation);
    case 'output':
      return units(detector.output);
    default:
      return units(column.layer!.activation);
  }
}

/** The columns of the drawn network in words. */
export const columns = { name, nameWithin, sentence, short };

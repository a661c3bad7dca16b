import { type DetectorSpec, decoderOf, type LayerSpec } from '#core/experiment/experiment.ts';
import type { LabText } from '#text/text.ts';
import { counted, type Noun, whole } from '../words.ts';

/** A column of the drawn network. They are counted from 0, the input; the network's layer `i` is column `i + 1`. */
export interface Column {
  role: 'input' | 'encoder' | 'latent' | 'decoder' | 'output';
  units: number;
  /** Of a hidden layer: which one of its side it is, from 1 in the direction of the signal. */
  number: number;
  /** Of a hidden layer. */
  layer: LayerSpec | null;
}

/** All columns, from the input to the reconstruction. */
export function columnsOf(detector: DetectorSpec, inputs: number): Column[] {
  const hidden = (role: 'encoder' | 'decoder', layers: readonly LayerSpec[]): Column[] =>
    layers.map((layer, i) => ({ role, units: layer.units, number: i + 1, layer }));
  return [
    { role: 'input', units: inputs, number: 0, layer: null },
    ...hidden('encoder', detector.encoder),
    { role: 'latent', units: detector.latent.units, number: 0, layer: null },
    ...hidden('decoder', decoderOf(detector)),
    { role: 'output', units: inputs, number: 0, layer: null },
  ];
}

/** "Encoder layer 2", "Latent layer" */
export function nameOf({ role, number }: Pick<Column, 'role' | 'number'>): string {
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

/** A column in one sentence, without its end: what it is, and what it is tied to. */
export function sentenceOf(detector: DetectorSpec, column: Column, rowNoun: Noun, text: LabText): string {
  const { change, labels } = text;
  const { role, units, layer, number } = column;
  const name = nameOf(column);
  switch (role) {
    case 'input':
      return `${name}: the ${whole(units)} numbers of a ${rowNoun.one}`;
    case 'latent':
      return detector.kind === 'vae'
        ? `${name}: ${counted(units, DISTRIBUTIONS)}, each a mean and a spread`
        : `${name}: ${whole(units)} ${labels.activation[detector.latent.activation]} ${units === 1 ? 'unit' : 'units'}`;
    case 'output':
      return `${name}: ${whole(units)} ${labels.activation[detector.output]} units, the ${rowNoun.one} drawn anew`;
    case 'decoder': {
      const partner = detector.encoder.length - number + 1;
      return `${name}: ${change.layer(layer!)}${detector.decoder ? '' : `; it mirrors encoder layer ${partner}`}`;
    }
    case 'encoder':
      return `${name}: ${change.layer(layer!)}`;
  }
}

const DISTRIBUTIONS: Noun = { one: 'distribution', many: 'distributions' };

import {
  asDense,
  type DenseSpec,
  isNetwork,
  isVariational,
  type NetworkSpec,
  type Setup,
} from '#core/experiment/experiment.ts';
import { sectionsOf } from '#core/experiment/experimentFields.ts';
import { numbers } from '../locale.ts';
import { labels } from './labels.ts';
import { LAYERED, onOff, optionName, settingsOf, valueInWords } from './settingsInWords.ts';

const { percent, whole } = numbers;

/** A setting, and its value as a phrase that stands by itself: "latent units" and "latent units 2". */
type Own = readonly [setting: string, phrase: string];

/** What sets each of some setups with the same kind of detector apart: its values of all settings that are not alike. */
export function distinctions(setups: readonly Setup[]): string[][] {
  const owns = setups.map((setup) => new Map(ownOf(setup)));
  const settings = new Set(owns.flatMap((own) => [...own.keys()]));
  // A setting that a setup does not have, as the activation of no layers, differs from nothing.
  const telling = [...settings].filter((setting) => new Set(owns.flatMap((own) => own.get(setting) ?? [])).size > 1);
  return owns.map((own) => telling.flatMap((setting) => own.get(setting) ?? []));
}

function ownOf(setup: Setup): Own[] {
  const trained = isNetwork(setup.detector);
  return sectionsOf(setup.dataset, { fields: [] }).flatMap((section) => {
    if (section.about === 'detector') return ownOfDetector(setup);
    // What is not trained is the same whatever is set for training.
    if (!trained && (section.about === 'training' || section.about === 'engine')) return [];
    return settingsOf(section, [setup]).map(([name, show]) => phraseOf(name, show(setup)));
  });
}

const phraseOf = (name: string, value: string): Own => [name, `${name} ${value}`];

function ownOfDetector({ detector }: Setup): Own[] {
  const options = Object.entries(detector).filter(([name]) => !LAYERED.includes(name));
  return [
    ...(isNetwork(detector) ? ownOfNetwork(detector) : []),
    ...options.map(([name, value]) => phraseOf(optionName(name), valueInWords(name, value))),
  ];
}

function ownOfNetwork(network: NetworkSpec): Own[] {
  const { encoder, decoder, latent, output } = network;
  return [
    ...ownOfLayers('encoder', 'encoder', encoder.map(asDense)),
    phraseOf('latent units', whole(latent.units)),
    ...(decoder
      ? ownOfLayers('decoder', 'own decoder', decoder.map(asDense))
      : [['decoder', 'mirrored decoder'] as const]),
    phraseOf('output', labels.activation[output]),
    // Distributions have no activation.
    ...(isVariational(network) ? [] : [phraseOf('latent activation', labels.activation[network.latent.activation])]),
  ];
}

/** "encoder 32 + 16", and of what layers are, whatever they have. */
function ownOfLayers(side: 'encoder' | 'decoder', called: string, layers: readonly DenseSpec[]): Own[] {
  if (layers.length === 0) return [[side, `${called} without layers`]];
  const units = layers.map(({ units }) => whole(units)).join(' + ');
  return [
    [side, `${called} ${units}`],
    phraseOf(
      `${side} activation`,
      ofLayers(layers, ({ activation }) => labels.activation[activation]),
    ),
    phraseOf(
      `${side} dropout`,
      ofLayers(layers, ({ dropout }) => percent(dropout)),
    ),
    phraseOf(
      `${side} batch normalisation`,
      ofLayers(layers, ({ batchNormalization }) => onOff(batchNormalization)),
    ),
  ];
}

/** What layers have, layer by layer; once where it is the same in all. */
function ofLayers(layers: readonly DenseSpec[], show: (layer: DenseSpec) => string): string {
  const values = layers.map(show);
  return new Set(values).size === 1 ? values[0]! : values.join(' + ');
}

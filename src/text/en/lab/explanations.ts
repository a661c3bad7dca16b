import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { numbers } from '../locale.ts';
import { setWords } from './sets.ts';

type Explanation = readonly [what: string, when: string];

/** For each setting: what it does, and when one would change it. */
export const explanations = {
  dataset: [
    `The rows to learn from. There are ${numbers.listed(DATASET_IDS.map((id) => setWords(id).rows))}.`,
    'Change it to see which findings hold for more than one kind of data.',
  ],
  live: [
    'With this on, every change trains or fits the detector anew at once, and the charts move to the new answer.',
    'Use it to feel what a setting does: drag the abnormal share, add units, try learning rates.',
  ],
  latentUnits: [
    'How many numbers each row must squeeze through between encoder and decoder.',
    'Fewer force the network to keep only what normal rows share; too many let it copy anything.',
  ],
  layerUnits: [
    'How many units this layer has; the decoder mirrors it.',
    'More units can follow finer detail, and take longer.',
  ],
  activation: [
    'The curve each unit bends its sum by. Linear bends nothing.',
    'Tanh learns steadily on small networks; ReLU is quick, but its units can die.',
  ],
  dropout: [
    'The share of this layer’s outputs that is silenced at random in each training step.',
    'Use it when the network learns its rows by heart.',
  ],
  batchNormalization: [
    'Keeps each unit’s sums near mean 0 and spread 1, batch by batch.',
    'It can steady deep networks. With small batches it adds noise.',
  ],
  layers: [
    'Click a layer to change it, drag its lower edge, or use − and + below it. With keys: arrows walk through layers and units, + and − change units, Insert adds a layer, Delete removes one, Enter opens its settings.',
    'Solid lines are weights above 0, dashed ones below; the wider, the larger. The darker a unit, the stronger it answers.',
  ],
  mirror: [
    'The decoder has the encoder’s layers in reverse, so that both change together.',
    'Free it to see whether a weaker or a stronger decoder does better.',
  ],
  outputActivation: ['Linear can give any number; sigmoid only 0 to 1.', 'Choose sigmoid only with min–max scaling.'],
  thresholdRule: [
    'How the threshold is found on the validation rows. The test rows only report what it does.',
    'A percentile needs no abnormal rows at all; the best F1, accuracy or cost need labelled ones.',
  ],
} satisfies Record<string, Explanation>;

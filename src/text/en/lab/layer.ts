/** The settings of one layer. */
export const layer = {
  mirrors: (encoderLayer: number) => `It mirrors encoder layer ${encoderLayer}: both change.`,
  units: 'Units',
  activation: 'Activation',
  dropout: 'Dropout',
  batchNormalization: 'Batch normalisation',
  batchNormalizationSubject: 'batch normalisation',
  linearOnly: 'Linear: a decoder that learns a spread draws means without bounds.',
  addBefore: 'Add a layer before',
  addAfter: 'Add a layer after',
  remove: 'Remove this layer',
};

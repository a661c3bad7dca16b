/** The names of what settles how the network learns. */
export const training = {
  title: 'Training',
  optimizer: 'Optimiser',
  learningRate: 'Learning rate',
  batchSize: 'Batch size',
  epochs: 'Epochs',
  regularizer: 'Regulariser',
  regularizerRate: 'Regulariser strength',
  earlyStopping: 'Early stop',
  plateau: 'Halve rate',
  engine: 'Engine',
  auto: 'Auto',
  none: 'This detector is fitted in one go: it has no epochs, and nothing to set here.',
};

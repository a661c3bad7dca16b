/** The parts of the Lab where there is no room for all at once. */
export const tabs = {
  parts: 'Parts of the Lab',
  build: 'Build',
  train: 'Train',
  evaluate: 'Evaluate',
  inspect: 'Inspect',
  draw: 'Draw',
  sides: 'A row of the data set or one of your own',
};

/** The names of what settles how the network learns. */
export const training = {
  title: 'Training',
  none: 'This detector is fitted in one go: it has no epochs, and nothing to set here.',
};

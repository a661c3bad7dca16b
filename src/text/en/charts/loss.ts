interface Losses {
  training: string;
  validation: string;
}

/** The loss, epoch by epoch. Losses come as they are written on axes. */
export const loss = {
  read: 'Epoch to read',
  series: { training: 'training', validation: 'validation' },
  axis: 'epoch',
  adjusted: 'settings changed',
  adjustedAfter: (epoch: number) => `Settings changed after epoch ${epoch}`,
  epoch: (epoch: number) => (epoch === 0 ? 'Untrained' : `Epoch ${epoch}`),
  training: (value: string) => `training ${value}`,
  validation: (value: string) => `validation ${value}`,
  reading: (epoch: number, { training, validation }: Losses) =>
    `epoch ${epoch}: training loss ${training}, validation loss ${validation}`,
  /** @param last null while the network is untrained */
  label: (first: Losses, last: (Losses & { epoch: number }) | null, epochs: number) => {
    const fall = `from ${first.training} in training and ${first.validation} in validation`;
    if (!last) return `Loss over ${epochs} epochs: untrained, ${fall}.`;
    return `Loss up to epoch ${last.epoch} of ${epochs}: ${fall} to ${last.training} and ${last.validation}.`;
  },
  other: (name: string, epoch: number, validation: string) =>
    `Of ${name}, at epoch ${epoch}: ${validation} in validation.`,
  nothing: (epochs: number) => `Loss over ${epochs} epochs: nothing has been learnt yet.`,
};

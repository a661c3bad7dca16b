/** The link that holds the experiment. */
export const share = {
  button: 'Copy link',
  copied: 'Copied',
  title: 'A link to this experiment: dataset, detector, training, threshold and seed',
  said: 'The link to this experiment is copied.',
  /** Where the run on the screen is compared with another, which goes by this name. */
  alone: {
    title: 'One run is copied, not two',
    lead: (other: string) =>
      `The link opens this experiment alone. The run that it is compared with, ${other}, has a link of its own; whoever trains both there can compare them again.`,
    copyOther: 'Copy the link to the other',
  },
  refused: 'Copy this link',
  refusedLead: 'This browser does not let the page copy for you. The link is selected below: copy it yourself.',
  field: 'Link to this experiment',
};

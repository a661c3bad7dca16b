/** The link that holds the experiment. */
export const share = {
  button: 'Copy link',
  copied: 'Copied',
  title: 'A link to this experiment: dataset, detector, training, threshold and seed',
  said: 'The link to this experiment is copied.',
  refused: 'Copy this link',
  refusedLead: 'This browser does not let the page copy for you. The link is selected below: copy it yourself.',
  field: 'Link to this experiment',
};

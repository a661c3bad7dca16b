/** What controls do and when one would use them, where nothing else says so. */
export const help = {
  train: 'Learns to the last epoch, from where the run stands',
  /** Of a detector without epochs. */
  fit: 'Fits the detector to the training rows, in one step',
  pause: 'Holds the run; Train or Step goes on with it',
  step: 'One epoch, then wait',
  pace: 'How many epochs go by in a second: slowly enough to be watched, or as fast as can be. Results are the same.',
  paceLive: 'Live mode runs at full speed, to keep up with your hand',
  reset: 'Back to the same starting weights',
  /** Of a detector without epochs: once it is fitted there is nothing to go back to. */
  resetFit: 'Begins the fit anew',
  alarm: 'an alarm,',
  miss: 'a miss',
  nearest: [
    'Draws, dashed, the normal row most like this one among those that were learnt from, and says how far off it is.',
    'Use it to see whether a false alarm is a rare kind of normal, or why a missed one looks normal.',
  ] as const,
  strength: [
    'How much of the change is done to the drawing; at its left end, none.',
    'Push it until it is flagged: so much the detector puts up with.',
  ] as const,
};

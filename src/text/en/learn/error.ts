import type { SectionText } from '../../section.ts';

const text: SectionText = {
  title: 'The error lies between two curves',
  short: 'Reconstruction error',
  lead: [
    'Now we can measure strangeness. Lay the beat and its [[reconstruction]] over each other: what lies between the two curves is what the network got wrong. At each of the 140 samples take the difference, square it, and average: that is the [[reconstruction error]]. It is not quite the area between them, for squaring makes one large disagreement count for more than many small ones.',
    'The figure holds a small trained network, and it runs in your browser: it redraws the beat anew at every touch. Bend the beat, and watch what the network makes of it.',
  ],
  predict: {
    question: 'Take a normal beat and push a hump into its flat middle. What will the network redraw?',
    choices: [
      {
        label: 'The hump as well',
        reply:
          'No. It would, had it learnt to copy; but it never saw a normal beat with a hump there, and has no words for one. Try it: the green curve mostly stays put.',
      },
      {
        label: 'A beat without the hump',
        reply:
          'Yes, near enough. It redraws the nearest normal beat it knows. The hump may shift the rest a little, since its few numbers try to make up for it.',
      },
      {
        label: 'Noise all over',
        reply:
          'No. Whatever you draw, out comes something like a normal beat. That calm is what makes the hump stand out.',
      },
    ],
  },
  figure: {
    name: 'Bend a beat and watch its error',
    caption:
      'Drag any part of the curve up or down. By keys: move along the beat with the left and right arrows, bend it with up and down.',
    summary:
      'A beat on ECG paper, its reconstruction in green, the difference tinted, and below it the squared difference at every sample. Bending any part of a normal beat away from its usual course raises the error past the threshold, while the reconstruction stays close to a normal beat.',
  },
  after: [
    'The strip under the beat is the error sample by sample, and the mean height of that strip is the number. It does more than give a verdict: it points at *where* the beat is unusual. A cardiologist can look there and judge. A bare score could not be argued with.',
  ],
  tryThis:
    'Start from an abnormal beat and bend it towards its green curve until it passes as normal. What did you have to take away?',
  lab: 'Train this very network in the Lab',
};

export const error = {
  ...text,
  words: {
    start: 'Start from',
    startName: (number: number, short: string, abnormal: boolean) =>
      abnormal ? `Abnormal beat ${number} (${short})` : `Normal beat ${number}`,
    reset: 'Undo all bending',
    bend: 'Bend the beat at sample',
    bendValue: (sample: number, height: string, redrawn: string) =>
      `sample ${sample}: ${height}, redrawn as ${redrawn}. Up and down arrows bend it here.`,
    score: 'Reconstruction error',
    evaluation: (flagged: boolean) => (flagged ? 'Flagged as abnormal' : 'Passes as normal'),
    times: (times: string) => `that is ${times} times the error of a typical normal beat`,
    scale: (error: string, threshold: string) => `Error ${error}, threshold ${threshold}`,
    typical: 'typical normal',
    threshold: 'threshold',
    input: 'the beat',
    rebuilt: 'redrawn',
    squared: 'error²',
    paper: 'The beat, its reconstruction, and the error at each sample.',
  },
};

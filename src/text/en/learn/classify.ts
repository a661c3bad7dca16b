import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'Why not just show it examples of both?',
  short: 'Why not classify?',
  lead: [
    'The obvious way is to collect normal and abnormal examples, have someone [[label]] them, and train a [[classifier]] to tell them apart. That is [[supervised]] learning, and where there are plenty of labelled anomalies it is hard to beat.',
    'But anomalies are rare, labels cost an expert’s time, and the next fault may look like none before. So one can do with less. [[semi-supervised|Semi-supervised]] detectors, in the sense of this page, learn from normal examples alone and flag what is unlike them. [[unsupervised|Unsupervised]] ones get everything unlabelled, and trust that most of it is normal.',
  ],
  predict: {
    question:
      'All three are trained on the same machine. Then a fault appears that nobody has ever seen. Which of them is most likely to let it pass?',
    choices: [
      {
        label: 'The supervised one',
        reply:
          'Yes. It learnt where the border runs between two things it knows. A newcomer on the normal side of that border passes as normal.',
      },
      {
        label: 'The semi-supervised one',
        reply:
          'No. It has an easy time here: it never knew any fault, so a new one is no stranger to it than an old one. It is the classifier that is caught out.',
      },
      {
        label: 'The unsupervised one',
        reply:
          'No. A new, rare fault lies far from the crowd, so this one flags it. What it misses are *common* faults: enough of them make a crowd of their own.',
      },
    ],
  },
  figure: {
    name: 'Three ways to learn from the same points',
    caption:
      'Each point is a machine at work, by two measurements. What lies in the shaded ground is flagged. Choose how the detector learns, then let the new fault appear.',
    summary:
      'Two clouds of points: many normal ones, and a few known faults in a clump beside them. The supervised detector cuts the plane in two between them and catches every known fault, but a new fault on the far side of the normal cloud passes. The semi-supervised one draws a border round the normal cloud and catches both. The unsupervised one draws it round everything that is crowded, so it takes part of the clump of known faults for normal.',
  },
  after: [
    'Flip through the three and watch the shaded ground. The classifier splits the plane between what it knows, and has an opinion even about places where it never saw anything. The other two only ever draw a border round the crowd.',
    'The rest of this page is about the middle way: learn normal, and let everything else be strange. What it costs is some honest work to make sure that the normal examples are normal.',
  ],
  tryThis:
    'Look at the unsupervised detector and its known faults: they are many enough to look like a second kind of normal. A later section, on training data that are not clean, shows what that costs.',
  lab: 'Open the Lab with a tenth of the training beats abnormal, and nobody told',
};

export const classify = {
  ...text,
  words: {
    ways: 'How it learns',
    way: { supervised: 'Supervised', semiSupervised: 'Semi-supervised', unsupervised: 'Unsupervised' },
    learnsFrom: {
      supervised: (normal: number, faults: number) =>
        `Learns from ${numbers.whole(normal)} normal and ${numbers.whole(faults)} faulty examples, all labelled.`,
      semiSupervised: (normal: number) => `Learns from ${numbers.whole(normal)} examples, all known to be normal.`,
      unsupervised: (all: number, share: number) =>
        `Learns from ${numbers.whole(all)} examples, none labelled, and takes the loneliest ${numbers.percent(share)} for strange.`,
    },
    appear: 'Let a new fault appear',
    remove: 'Take the new fault away',
    normal: 'normal',
    known: 'known fault',
    fresh: 'new fault',
    unlabelled: 'unlabelled',
    flagged: 'flagged',
    result: (caught: number, all: number, what: 'known' | 'fresh') =>
      `${numbers.whole(caught)} of ${numbers.whole(all)} ${what === 'known' ? 'known' : 'new'} faults flagged`,
    alarms: (flagged: number, all: number) =>
      `${numbers.whole(flagged)} of ${numbers.whole(all)} normal points flagged`,
    across: 'temperature',
    up: 'vibration',
    picture: (way: string) => `Points by temperature and vibration, and the ground that the ${way} detector flags.`,
  },
};

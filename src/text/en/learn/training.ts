import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'Training: two heaps come apart',
  short: 'Training',
  lead: [
    'A new network has random [[weights]] and redraws nothing at all. Training shows it a handful of normal beats, measures the error, and nudges every weight a little in the direction that makes the error smaller. Once through all [[training rows]] is an [[epoch]].',
    'What you scrub through here is a real run, frame by frame: the errors of a thousand beats that the network never learnt from, the [[loss]], and one beat as it was redrawn at that moment. No abnormal beat took part in the training.',
  ],
  predict: {
    question:
      'Every epoch the network gets better at redrawing *normal* beats. What becomes of its errors on abnormal ones?',
    choices: [
      {
        label: 'They stay where they were',
        reply:
          'No. They fall as well, since every beat has something in common with a normal one. But they fall far less, and so the heaps part.',
      },
      {
        label: 'They fall too, but less',
        reply:
          'Yes. All beats have much in common, so learning the normal ones helps a little with the others. The normal heap just moves much further.',
      },
      {
        label: 'They grow',
        reply:
          'No, tempting as it is to think of a fixed amount of skill. They fall as well, since abnormal beats share much with normal ones; only far less.',
      },
    ],
  },
  figure: {
    name: 'A real training run, epoch by epoch',
    caption:
      'The bars: errors of normal test beats (upwards) and abnormal ones (downwards), and the [[threshold]] that the validation beats would choose at that moment. Play it, or drag the epoch.',
    summary:
      'Before training both heaps of errors stand in the same place, near 1. Within one epoch the normal heap has moved far to the left, and over forty epochs it moves on while the abnormal heap follows only a little. The loss falls steeply at first, then ever more slowly. The redrawn beat goes from a flat line to the shape of a normal beat.',
  },
  after: [
    'Most of the parting happens in the first few epochs; the rest is polish. Early on the network draws the *average* beat, whatever it is shown. Only later does it learn in which ways beats differ. A network that gets stuck at that first stage looks trained, and its score is not even bad; what gives it away is the mean beat set beside it, and that has a section of its own.',
    'The [[validation rows|validation]] loss is measured on normal beats that were kept out of training. As long as it falls along with the training loss, the network is learning, not memorising.',
  ],
  tryThis:
    'Stop at epoch 1, choose an abnormal beat, and compare what the network draws with what it draws for the normal one. Do it again at epoch 40.',
  lab: 'Train this run yourself in the Lab',
};

export const training = {
  ...text,
  words: {
    epoch: 'Epoch',
    epochValue: (epoch: number, of: number) =>
      epoch === 0 ? 'untrained' : `${numbers.whole(epoch)} of ${numbers.whole(of)}`,
    play: 'Play',
    pause: 'Pause',
    beat: 'Beat to watch',
    beatName: (short: string) => (short === 'N' ? 'a normal one' : `abnormal: ${short}`),
    status: (epoch: number, share: string, missed: string, alarms: string) =>
      `${epoch === 0 ? 'Untrained' : `Epoch ${epoch}`}: ROC AUC ${share}; ${missed}, ${alarms}.`,
    missed: (missed: number, all: number) => `${numbers.whole(missed)} of ${numbers.whole(all)} abnormal beats missed`,
    alarms: (alarms: number, all: number) => `${numbers.whole(alarms)} of ${numbers.whole(all)} normal beats flagged`,
    noun: { one: 'test beat', many: 'test beats' },
    table: 'The same as a table',
    columns: ['Epoch', 'Training loss', 'Validation loss', 'Median normal', 'Median abnormal', 'ROC AUC'],
    redrawn: (epoch: number) =>
      epoch === 0 ? 'The beat, redrawn before any training' : `The beat, redrawn after epoch ${epoch}`,
  },
};

import type { SectionText } from '../../section.ts';
import type { Rival } from '../../told.ts';
import { comparison } from '../comparison.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'Are you beating the mean?',
  short: 'Beating the mean',
  lead: [
    'A score of 0.96 sounds like success. Whether it is depends on what a simple method gets. The simplest there is learns nothing but the *average* of all normal beats, draws that whatever it is shown, and calls strange what is far from it. The next has a little more to say: [[PCA]] redraws a beat from a few fixed shapes, mixed in straight lines. Neither needs a network.',
    'So before you praise a network, put these two beside it. They are called [[baseline|baselines]]. Here all learn from beats after [[min–max scaling]], with which the mean beat scores 0.967; on the same beats as measured it has 0.983.',
  ],
  predict: {
    question:
      'Here is one abnormal beat, redrawn by four detectors that learnt from the same normal beats. One of them is a neural network in good health. Which?',
    choices: [
      {
        label: 'A',
        reply:
          'No. A is PCA with two components: no network, and milliseconds of work. But look how close it comes to C, which is the one. B is a network as well, though nobody would think so: it has collapsed, and draws what D draws, the mean beat.',
      },
      {
        label: 'B',
        reply:
          'No. B is a network, but one that has collapsed: whatever it is shown, it draws what D draws, and D is nothing but the mean beat. C is the healthy one, and A is PCA.',
      },
      {
        label: 'C',
        reply:
          'Yes. But B is a network as well: it has collapsed, and whatever it is shown it draws what D draws, the mean beat. A is PCA, and comes close to C without any network.',
      },
      {
        label: 'D',
        reply:
          'No. D is nothing but the mean beat, the same for every input. B draws the same and *is* a network, one that has collapsed. C is the healthy one, A is PCA.',
      },
    ],
  },
  figure: {
    name: 'Four detectors side by side: two networks, PCA, the mean beat',
    caption:
      'Change the beat and see which of the four follow it. The curves say how well the four rank the test beats; walk along that of C, and the others are held to as many false alarms. The small numbers are of the network of B again, trained from every seed. Each opens in the Lab.',
    summary:
      'The same beat redrawn by PCA with two components (A), a network that collapsed (B), a sound network (C) and the mean beat (D). B and D draw the same curve whatever the beat, and have the same area under the ROC curve to within a ten-thousandth. A comes close to C, and C is best by a little. Trained from twenty seeds, the network of B collapsed in nine, and then it scored as the mean beat did, to within a few thousandths.',
  },
  after: [
    'What killed B? Its units are [[ReLU|ReLUs]]: they pass on what is above nought and nothing else. One large step of training can push a unit so far down that it passes nothing for any beat. Then no error reaches it, no training moves it again, and it is [[dead unit|dead]]. When a whole layer has died, nothing of the beat gets through, and the best that is left is to draw the mean. It can also come to that without a dead layer, as it did from seed 14, where something gets through but hardly differs from beat to beat. So look at what comes out: a network has collapsed when its outputs vary by less than a hundredth of what the beats do.',
    'Nothing in the training tells you. The [[loss]] falls and settles, the score looks fine. Only the mean beat beside it gives the network away, which is why the Lab draws two baselines into every ROC curve unless you choose none, marks dead units, and says when all outputs are alike. The remedy is dull: smaller steps, or units that never shut off entirely, such as tanh or leaky ReLU.',
    'And if a sound network beats PCA by a hair only, believe the hair after several seeds, not after one.',
  ],
  tryThis:
    'Open a collapsed seed in the Lab and train it. Then change the activation from ReLU to leaky ReLU in both layers, and train again.',
  lab: 'Open seed 2 of that fragile network in the Lab',
};

export const baselines = {
  ...text,
  words: {
    names: {
      mean: 'the mean',
      pca: 'PCA, 2 components',
      fragile: 'a small ReLU network',
      sturdy: 'a tanh network',
    },
    short: { mean: 'mean', pca: 'PCA', fragile: 'ReLU net', sturdy: 'tanh net' },
    error: (error: string) => `error ${error}`,
    redrawn: (letter: string) => `Redrawn by ${letter}`,
    beat: 'Beat',
    beatName: (number: number, short: string, abnormal: boolean) =>
      `${number}: ${short === 'N' ? 'normal' : short}${abnormal ? ', abnormal' : ''}`,
    handle: 'Threshold on the ROC curve of C',
    caught: (alarms: number, normal: number, caught: string[], abnormal: number) =>
      `With ${numbers.counted(alarms, { one: 'false alarm', other: 'false alarms' })} among ${numbers.whole(normal)} normal beats, of ${numbers.whole(abnormal)} abnormal ones are caught: ${caught.join(', ')}.`,
    standing: (rivals: readonly Rival[]) => `By these test beats C ranks ${comparison(rivals)}.`,
    collapsed: (collapsed: number, seeds: number) =>
      `The network of B from ${numbers.whole(seeds)} seeds: in ${numbers.whole(collapsed)} it collapsed (struck through). ROC AUC of each:`,
    run: (seed: number, share: string, interval: string, mean: string, collapsed: boolean) =>
      `Seed ${seed}: ${collapsed ? 'collapsed, ' : ''}ROC AUC ${share} (${interval}), the mean ${mean}. Open in the Lab.`,
  },
};

import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'Squeezing through a bottleneck',
  short: 'The bottleneck',
  lead: [
    'Ask a network to give back exactly what it gets, and it learns nothing: it copies. So we make copying impossible. An [[autoencoder]] has to squeeze the 140 numbers of a beat through a few [[latent unit|latent units]] and build the beat up again from those. The half before the squeeze is the [[encoder]], the half after it the [[decoder]].',
    'Trained on normal beats alone, it spends its few numbers on the ways in which *normal* beats differ: a little earlier, a little deeper. For anything else it has no words. It answers with the nearest thing to normal that it knows how to say.',
  ],
  predict: {
    question: 'How many numbers does it take to tell normal beats from abnormal ones?',
    choices: [
      {
        label: 'Just one',
        reply:
          'Nearly, on these data, remarkably. The [[reconstruction]] is coarse, but coarse for normal beats and hopeless for the others: the difference is what counts. Over ten seeds one unit puts 8 in 1,000 pairs of a normal and an abnormal beat in the wrong order, four units 5.',
      },
      {
        label: 'About four',
        reply:
          'Fewer nearly do. Four redraw a beat nicely, and for telling apart they are best or close to it; but even a single one comes near. Over ten seeds four units put 5 in 1,000 pairs of a normal and an abnormal beat in the wrong order, one unit 8. Watch the score below the slider.',
      },
      {
        label: 'Sixteen or more',
        reply:
          'No, far fewer. More numbers give prettier curves, for normal beats and for abnormal ones alike. The score below the slider hardly moves, and at the wide end it does not rise. Over ten seeds sixteen units put 7 in 1,000 pairs of a normal and an abnormal beat in the wrong order, four units 5.',
      },
    ],
  },
  figure: {
    name: 'One beat pulled through a bottleneck of 1 to 16 units',
    caption:
      'Sixteen networks, each trained on the same normal beats with another width of bottleneck. Pull the slider, and try another beat.',
    summary:
      'With a single latent unit a normal beat comes back coarse but recognisable, and with more units ever closer. An abnormal beat comes back as something much more like a normal beat. With many units abnormal beats come back better, too, while the score for telling the two apart stays about the same.',
  },
  after: [
    'Two things happen as the neck widens. Normal beats come back better. Abnormal ones do as well: with enough room the network can say things it was never taught. On the chart both lines sink, and on its scale of equal factors they keep their distance, or gain a little: half of the abnormal beats are told from half of the normal ones at any width. A score is lost elsewhere, where the two heaps meet: at the few abnormal beats that come back best and the few normal ones that come back worst. Those no median shows, and one network at each width hardly does. Trained from ten seeds, it does show: the score climbs from 0.992 with one unit to 0.995 with four, and comes down again to 0.993 with sixteen. A detector wants the two heaps apart, not the prettiest curve; wider is not better.',
  ],
  tryThis:
    'Choose beat 10, a supraventricular one (SP), and widen the neck from 1 to 8. See how much of its error is gone: the wider network can redraw even what it never saw.',
  lab: 'Train a network with two latent units in the Lab',
};

export const bottleneck = {
  ...text,
  words: {
    beat: 'Beat',
    beatName: (number: number, short: string, abnormal: boolean) =>
      `${number}: ${short === 'N' ? 'normal' : short}${abnormal ? ', abnormal' : ''}`,
    width: 'Width of the bottleneck',
    units: (count: number) => numbers.counted(count, { one: 'number', other: 'numbers' }),
    input: '140 in',
    output: '140 out',
    code: (count: number) => `The beat as ${numbers.counted(count, { one: 'number', other: 'numbers' })}`,
    diagram: (count: number) =>
      `An autoencoder as an hourglass: 140 inputs, layers of 32 and 16, ${numbers.counted(count, { one: 'latent unit', other: 'latent units' })}, layers of 16 and 32, 140 outputs.`,
    error: (error: string) => `Error of this beat: ${error}`,
    typical: (normal: string, abnormal: string) =>
      `Half of the normal test beats stay below ${normal}, half of the abnormal ones below ${abnormal}.`,
    score: (share: string) => `Telling them apart: [[ROC AUC]] ${share}`,
    curve: 'Error of this beat by the width of the bottleneck, beside what is typical',
    table: 'The same as a table',
    thisBeat: 'this beat',
    columns: {
      units: 'Units',
      beat: 'This beat',
      normal: 'Median normal',
      abnormal: 'Median abnormal',
      score: 'ROC AUC',
    },
    median: { normal: 'median normal', abnormal: 'median abnormal' },
  },
};

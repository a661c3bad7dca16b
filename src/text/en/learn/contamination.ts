import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'What if the training data are not clean?',
  short: 'Dirty training data',
  lead: [
    'So far the network learnt from normal beats alone. Someone had looked at each and said so. In practice nobody has: the logs of last year hold last year’s break-ins, and nobody knows which lines they are. The share of abnormal examples among those that should be normal is called [[contamination]].',
    'So here is our network again, trained from scratch with ever more abnormal beats hidden in its training rows, and judged each time by the same kind of clean test. The abnormal beats take the places of normal ones: it learns from as many beats each time, so that what changes is the dirt and not the amount.',
  ],
  predict: {
    question:
      'With none, the network tells the two kinds of beat apart almost perfectly. Draw how its score will fall as more and more of the training beats are abnormal.',
    sketch: {
      label: 'Your guess: ROC AUC by the abnormal share of the training beats',
      how: 'Drag the line to where you expect it. By keys: every point is a slider, moved by the up and down arrows. 0.5 is guessing.',
      across: 'abnormal training beats',
      up: 'ROC AUC on the test beats',
      placeText: (share) => numbers.percent(share),
      heightText: (area) => area.toFixed(2),
      pointName: (share) => `Your guess at ${share} abnormal`,
      done: 'That is my guess',
    },
    reply:
      'Your line is drawn into the figure, dotted. A gentle slope would be a fair guess: a few strange beats among hundreds of normal ones ought not to matter much.',
  },
  figure: {
    name: 'The contamination curve',
    caption:
      'Eight shares, three seeds each: twenty-four networks, trained when this page was built. A dot is one of them, and opens in the Lab; the line is their median. Diamonds are what a report of 2020 found. Move the share to see what the first network then makes of two beats.',
    summary:
      'The network falls from almost perfect with clean training rows to less than 0.9 with a twentieth of them abnormal, to little more than guessing at 30 per cent, and to less than that beyond. PCA falls more slowly. The mean beat hardly moves up to 30 per cent, then falls as well, and below both at 70 per cent, when abnormal beats are the majority. Of the three published points, 0.96, 0.93 and 0.56 at 0, 30 and 50 per cent, the first two lie near the line of the mean beat, and the third lies below it, nearest to that of PCA. Abnormal beats are redrawn ever better the more of them were learnt from.',
  },
  after: [
    'Why so steep? Watch the abnormal beat as you raise the share. A network that is able to learn many shapes learns whatever it is shown often enough, and a few dozen alike is often enough. By 30 per cent it redraws abnormal beats as well as normal ones, and an error that is the same for both tells nothing.',
    'So the cleverest detector suffers first, and the dullest last. The mean beat can learn only one shape, and that stays nearly normal as long as normal beats are most. It loses on clean rows, and wins by far on dirty ones until half of them are. Of the points of the report of 2020 the first two lie near its line; the third lies below it, nearest to PCA’s. But let the mean beat learn from the published training file, with every sample scaled to its range over all rows, as the report did: at no, 30 and 50 per cent it has 0.97, 0.93 and 0.56, and the report 0.96, 0.93 and 0.56. That is what one would see of a network that has collapsed to the mean, as in the section before.',
    'One thing cannot be kept apart: the more of the places abnormal beats take, the fewer normal ones are left to learn from, at 70 per cent not a third. In the Lab the abnormal beats can come on top instead, as long as there are enough of them. There the validation beats can be dirty as well, as they would be where nobody has looked: then the threshold goes by dirty rows, too.',
    'A narrow bottleneck is no rescue: with a single [[latent unit]] the network falls more slowly, but it falls. What helps is to clean the rows first: look through what scores highest, take out what is strange, and train again. For the first look the mean beat is the better sieve.',
  ],
  tryThis:
    'Open a run at 5 per cent in the Lab and give it a single latent unit. Is it hurt less? Then ask for the contamination curve of that network.',
  lab: 'Open the network with 30 per cent abnormal training beats in the Lab',
};

export const contamination = {
  ...text,
  words: {
    share: 'Abnormal share of the training beats',
    baselines: { pca: 'PCA', mean: 'mean' },
    learnt: ({ rows, abnormal }: { rows: number; abnormal: number }) =>
      `Learnt from ${numbers.whole(rows)} beats, ${numbers.whole(abnormal)} of them abnormal.`,
    areas: (network: string, pca: string, mean: string) =>
      `ROC AUC, median of the seeds: network ${network}, PCA ${pca}, mean ${mean}.`,
    found: (clean: string, share: string, dirty: string, matters: boolean) =>
      `${matters ? 'They do' : 'Here they hardly do'}: with ${share} of the training beats abnormal the network’s ROC AUC is ${dirty}, with none ${clean}.`,
    guessed: (guess: string) => `You expected ${guess} of the network.`,
    medians: (normal: string, abnormal: string) =>
      `Half of the normal test beats have an error below ${normal}, half of the abnormal ones below ${abnormal}.`,
    beat: (abnormal: boolean, error: string) => `${abnormal ? 'An abnormal beat' : 'A normal beat'}, error ${error}`,
    redrawn: (abnormal: boolean, share: string) =>
      `${abnormal ? 'An abnormal' : 'A normal'} beat, redrawn by the network that learnt from ${share} abnormal beats`,
    runs: (share: string) => `Open in the Lab, at ${share}:`,
    run: (seed: number, area: string) => `seed ${seed}: ${area}`,
    table: 'The same as a table',
    columns: ['Abnormal', 'Network', 'PCA', 'Mean'],
    note: 'ROC AUC, median of the seeds; below it the least and the most of them.',
  },
};

import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const beatNoun = { one: 'beat', other: 'beats' };
const SAMPLES = 140;

/** A sample, counted from 1, and its height or the height of half the band there. */
interface Height {
  sample: number;
  height: number;
}

interface Course {
  lowest: Height;
  highest: Height;
  /** The widest first. */
  widest: readonly Height[];
  thinnest: Height;
}

/** Samples, counted from 1, that lie on one side of a band. */
interface Stretch {
  first: number;
  last: number;
  side: 'above' | 'below';
}

interface Beyond {
  /** How many there are. */
  samples: number;
  furthest: Height;
  mean: number;
  stretches: readonly Stretch[];
}

const written = (height: number) => numbers.fixed(height, 2);
const at = ({ sample, height }: Height) => `sample ${sample} (${written(height)})`;
const within = ({ sample, height }: Height) => `sample ${sample} (± ${written(height)})`;
const stretch = ({ first, last, side }: Stretch) => `${side} it from ${first} to ${last}`;

const text: SectionText = {
  title: 'A heartbeat, 140 numbers',
  short: 'A heartbeat',
  lead: [
    'From here on the examples are real. A heart patient wore electrodes for hours; from the recording, 5,000 [[heartbeat|heartbeats]] were cut out, each stretched to 140 samples and [[z-normalised]], so that only its shape is left. A little more than half of them are normal. The others fall into four kinds, some of them very rare.',
    'To a network a beat is no curve. It is a list of 140 numbers, one after another, and nobody tells it that neighbours in the list are neighbours in time.',
  ],
  predict: {
    question:
      'Imagine the mean of all normal beats, with a band that holds most of them. Where will the band be widest?',
    choices: [
      {
        label: 'At the deep spike',
        reply:
          'Yes, there, and not there alone: where the curve is steep, the smallest shift in time makes a large difference in height. See where else the band widens.',
      },
      {
        label: 'In the flat middle',
        reply:
          'No. There the beats agree best: the band is thin. It widens where curves are steep, since the smallest shift in time is a large difference in height there.',
      },
      {
        label: 'At the end',
        reply:
          'Yes, that is one of the wide places: where one beat ends the next is about to begin, sometimes a little sooner, sometimes later.',
      },
    ],
  },
  figure: {
    name: 'Real heartbeats by kind, with their mean and spread',
    caption:
      'Choose a kind of beat. The line is the mean of all beats of that kind, the band one [[standard deviation]] on both sides. Press a small beat to lay it over the mean and to see it as the network does.',
    summary:
      'Normal beats agree closely: a small bump, a deep narrow spike near the start, a slow recovery and a bump near the end. Premature ventricular beats lack the shape after the spike and sink towards the end; the rarer kinds vary most. Below, the chosen beat stands as a row of 140 cells: as measured, and scaled so that every sample runs from 0 to 1.',
  },
  after: [
    'The row of cells is what enters the network: 140 inputs, the fuller the higher. *As measured* they are the curve’s own heights. With [[min–max scaling]] each of the 140 runs from 0 to 1 over the training beats. That is common advice, but look: it blows up the samples in which normal beats hardly differ. On these data a network does better without.',
  ],
  tryThis:
    'Look through the supraventricular beats. Most could pass for normal at a glance; find what gives them away. To the network of the Lab, trained from twenty seeds, the hardest were eighteen times these or the unclassified ones. Which of the two hangs on a beat or two: of the unclassified a test has five.',
  lab: 'Open the Lab with min–max scaling, and compare',
};

export const heartbeat = {
  ...text,
  words: {
    kinds: 'Kind of beat',
    /** By the data set’s own short names. */
    kindName: (short: string) => (short === 'N' ? 'Normal' : short),
    fullNames: {
      N: 'normal',
      'R-on-T': 'R-on-T premature ventricular contraction',
      PVC: 'premature ventricular contraction',
      SP: 'supraventricular premature or ectopic beat',
      UB: 'unclassified',
    } as Record<string, string>,
    count: (rows: number, share: string, name: string) => `${numbers.counted(rows, beatNoun)} (${share}): ${name}`,
    pick: (i: number, name: string) => `Lay beat ${i} over the mean (${name})`,
    meanChart: (name: string, { lowest, highest, widest, thinnest }: Course) =>
      `Mean and spread of the beats of this kind: ${name}. The mean is lowest at ${at(lowest)} and highest at ${at(highest)}. The band is widest at ${numbers.listed(widest.map(within))}, and thinnest at ${within(thinnest)}.`,
    /** @param furthest where the beat is furthest from the mean, and what the mean is there */
    beat: (i: number, { samples, furthest, mean, stretches }: Beyond, isNormal: boolean) => {
      const whose = isNormal ? 'the band' : 'the band of normal beats';
      const where = stretches.length === 0 ? '' : `, most of all ${numbers.listed(stretches.map(stretch))}`;
      return `Beat ${i}: ${numbers.whole(samples)} of its ${SAMPLES} samples lie outside ${whose}${where}. It is furthest from the mean${isNormal ? '' : ' of normal beats'} at sample ${furthest.sample}: ${written(furthest.height)} in place of ${written(mean)}.`;
    },
    mean: 'mean',
    band: '± 1 SD',
    one: 'this beat',
    inputs: 'As the network sees it: 140 inputs',
    scaling: 'Scaled how',
    scalings: { measured: 'As measured', minmax: 'Min–max, 0 to 1' },
    cells: (low: string, high: string) => `The fuller a cell, the higher the number: empty is ${low}, full ${high}`,
    /** Samples count from 1. */
    fullest: (fullest: number, emptiest: number) => `The fullest is ${fullest}, the emptiest ${emptiest}`,
    table: 'The same as a table',
    columns: {
      sample: 'Sample',
      mean: 'Mean',
      band: '± 1 SD',
      normal: 'Normal mean',
      beat: 'This beat',
      scaled: 'Min–max',
    },
    note: (every: number) => `The first sample and every ${every}th of the ${SAMPLES}.`,
    smallMultiples: 'Beats to look at',
  },
};

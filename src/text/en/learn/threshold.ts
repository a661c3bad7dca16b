import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'Choosing a threshold',
  short: 'The threshold',
  lead: [
    'The network gives every beat a number. Someone still has to say from which number on to raise the alarm. Move the [[threshold]] to the left and you [[miss]] fewer anomalies and flag more normal beats; to the right, the other way round. No position is free of charge.',
    'Rules can choose it. Two need only normal beats: a [[percentile]] of their errors, or their mean plus three [[standard deviation|standard deviations]]. A third takes the threshold with the best [[F1]], but it needs labelled anomalies to find it. Whatever the rule, it looks at [[validation rows]]. The [[test rows]] only report.',
  ],
  predict: {
    question:
      'A rule sets the threshold so that 95 of 100 normal validation beats pass. How many of the normal *test* beats will it flag?',
    choices: [
      {
        label: 'Exactly 5 in 100',
        reply:
          'Nearly. Chance has a hand in it: these are other beats. That is why one reports on beats that took no part in the choice.',
      },
      {
        label: 'Around 5 in 100',
        reply: 'Yes. Other beats, so a little more or a little less. See what this run came to.',
      },
      {
        label: 'None: it learnt them',
        reply:
          'No. It learnt from other beats than these, and by its very making this rule gives up about 5 in 100 normal beats, to catch more of the rest.',
      },
    ],
  },
  figure: {
    name: 'Three rules for a threshold, and your own hand',
    caption:
      'Errors of the [[test rows]]: normal beats upwards, abnormal ones downwards. Press a rule, or drag the line. The small print says what the rule saw on the validation beats when it chose.',
    summary:
      'Three rules put the threshold in three places on the same errors. The percentile flags about one normal beat in twenty and misses very few abnormal ones. Best F1 and mean plus three standard deviations lie further to the right: fewer false alarms, more misses.',
  },
  after: [
    'None of the three is the right one; they answer different questions. “How many false alarms can my staff look at in a day?” asks for a percentile. “What does a miss cost, what does a false alarm?” asks for a price, and the next section takes one.',
    'One thing is forbidden: to choose the threshold on the very beats by which you then report. The numbers would flatter you, and the next patient would not.',
  ],
  tryThis: 'Drag the line until not a single abnormal beat is missed. How many normal ones does the last one cost you?',
  lab: 'Open this network in the Lab with the rule “best F1”',
};

export const threshold = {
  ...text,
  words: {
    rules: 'Rules',
    rule: {
      percentile: '95th percentile',
      meanSigma: 'Mean + 3σ',
      bestF1: 'Best F1',
      manual: 'By hand',
    },
    needs: {
      percentile: 'needs normal beats only',
      meanSigma: 'needs normal beats only',
      bestF1: 'needs labelled anomalies',
      manual: 'needs you',
    },
    missed: (missed: number, all: number) => `${numbers.whole(missed)} of ${numbers.whole(all)} abnormal missed`,
    alarms: (alarms: number, all: number) =>
      `${numbers.counted(alarms, { one: 'false alarm', other: 'false alarms' })} among ${numbers.whole(all)}`,
    chosen: (missed: string, alarms: string) => `On validation: ${missed}, ${alarms}`,
    text: (threshold: string, missed: string, alarms: string) => `${threshold}: ${missed}, ${alarms}`,
    noun: { one: 'test beat', many: 'test beats' },
  },
};

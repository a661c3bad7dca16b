import type { FalseAlarms } from '#core/metrics/falseAlarms.ts';
import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'Accuracy is not enough',
  short: 'Accuracy is not enough',
  lead: [
    'The obvious question about a detector is how often it is right. That is its [[accuracy]], and for anomalies it is a trap: what is rare hardly counts. Picture 1,000 suitcases at an airport, 50 of which hold something forbidden.',
    'Two other questions come closer. Of all that was strange, how much was found? That is [[recall]]. And of all alarms, how many were worth it? That is [[precision]]. Each is easily had alone: flag everything, and nothing is missed; flag only the one blatant case, and no alarm is false. The art is in having both.',
  ],
  predict: {
    question:
      'A scanner at that airport decides rightly about 95 of every 100 suitcases. What do you know about the 50 forbidden ones?',
    choices: [
      {
        label: 'It finds 95 % of them',
        reply:
          'No, though so it sounds. The 95 per cent are of *all* cases, and nearly all cases are harmless. It may be right about those alone.',
      },
      {
        label: 'It finds at least most of them',
        reply:
          'No, not even that. Switch it off and wave everyone through: 950 of 1,000 decisions are right. That is 95 per cent, and not one of the 50 is found.',
      },
      {
        label: 'Nothing: it may miss all 50',
        reply:
          'Yes. A scanner that is switched off is right about all 950 harmless cases, which is 95 per cent of everything. Accuracy alone cannot tell it from a good one.',
      },
    ],
  },
  figure: {
    name: 'A thousand suitcases, and then a thousand heartbeats',
    caption:
      'Set the scanner and watch which of the four numbers notice. Then switch to our heartbeats: one threshold, looked at in four ways. Drag it in any of them, then make abnormal beats rare.',
    summary:
      'A field of 1,000 suitcases of which 50 are forbidden. A scanner that waves all through is 95 per cent accurate with a recall of nought. One that finds nine in ten of the forbidden and holds up one in ten of the harmless is less accurate, at 90 per cent, and far more useful; even so two of three of its alarms are false. For the essay’s network the figure shows precision, recall and F-beta against the threshold, the ROC curve, the precision–recall curve and the expected cost. The more recall counts, or the more a miss costs, the further to the left lies the best threshold. Where abnormal beats are rarer, recall and the ROC curve stay as they are, precision falls, and the best threshold lies further to the right.',
  },
  after: [
    'Look at the sharp scanner: it is right nine times in ten about either kind of case, and yet most of its alarms are false. The harmless are so many that a tenth of them outnumbers all the forbidden there are. Any detector of rare things meets this, and only precision tells.',
    'Our heartbeats hide this: two in five of them are abnormal. Make them one in a hundred, and the same network under the same threshold is wrong about most of its alarms. Neither [[recall]] nor the rate of [[false alarm|false alarms]] notices, for each looks at one kind of beat alone.',
    'To choose, one number has to hold both. [[F-beta|Fβ]] does it by a weight: at β = 1 precision and recall count alike, at 2 recall counts double. A price does it more plainly: say how many false alarms a miss is worth, and the cheapest threshold follows. [[ROC AUC|ROC]] and [[precision–recall curve|precision–recall]] curves put off the choice and show all thresholds at once. Where anomalies are rare, the second is the stricter judge.',
  ],
  tryThis:
    'Show our heartbeats by cost, and raise the price of a miss from 1 false alarm to 1,000. Where does the cheapest threshold go, and how many false alarms does the last beat cost?',
  lab: 'Open this network in the Lab, with a miss ten times as dear as a false alarm',
};

export const accuracy = {
  ...text,
  words: {
    about: 'Look at',
    abouts: { suitcases: '1,000 suitcases', heartbeats: 'Our heartbeats' },
    scanners: { blind: 'Wave all through', sharp: 'A sharp scanner', strict: 'Stop everyone' },
    stopped: 'Forbidden cases it stops',
    held: 'Harmless cases it stops',
    of: (count: number, all: number) => `${numbers.whole(count)} of ${numbers.whole(all)}`,
    field: (stopped: number, missed: number, held: number, passed: number) =>
      `A thousand suitcases. Of the forbidden ones ${numbers.whole(stopped)} are stopped and ${numbers.whole(missed)} get through; of the harmless ones ${numbers.whole(held)} are stopped and ${numbers.whole(passed)} pass.`,
    key: 'Crosses are forbidden, dots are harmless. A box stands round whatever is stopped.',
    suitcases: (missed: number, forbidden: number, held: number, harmless: number) =>
      `${numbers.whole(missed)} of ${numbers.whole(forbidden)} forbidden cases get through, ${numbers.whole(held)} of ${numbers.whole(harmless)} harmless ones are stopped.`,
    evaluated: (right: string, all: string) => `Right about ${right} of ${all}.`,
    alarm: (right: number, alarms: number) =>
      alarms === 0
        ? 'There is no alarm to be right or wrong.'
        : `${numbers.whole(right)} of ${numbers.counted(alarms, { one: 'alarm', other: 'alarms' })} ${right === 1 ? 'is' : 'are'} worth it.`,
    tiles: {
      accuracy: 'Accuracy',
      precision: 'Precision',
      recall: 'Recall',
      fBeta: (beta: number) => `F${beta}`,
    },
    measure: 'By',
    measures: { fBeta: 'Fβ', roc: 'ROC', precisionRecall: 'Precision–recall', cost: 'Cost' },
    handle: {
      fBeta: 'Threshold among precision, recall and Fβ',
      roc: 'Threshold on the ROC curve',
      precisionRecall: 'Threshold on the precision–recall curve',
      cost: 'Threshold on the cost curve',
    },
    share: 'Abnormal',
    /** @param precision of the alarms, at the share */
    supposed: (share: string, precision: number | null) =>
      precision === null
        ? `Were ${share} of all beats abnormal, there would be no alarm all the same.`
        : `Were ${share} of all beats abnormal, ${numbers.shareInPercent(precision)} of the alarms would be right.`,
    /** Of the threshold that the figure begins with. */
    promised: ({ promised, cameOut, chance: { low, high } }: FalseAlarms) =>
      `The rule behind the first threshold promised false alarms on ${numbers.percent(promised, 1)} of normal beats. On the test beats it came to ${numbers.percent(cameOut, 1)}; anything from ${numbers.percent(low, 1)} to ${numbers.percent(high, 1)} is chance.`,
    beta: 'β: how much recall counts',
    betaValue: (beta: number) =>
      beta === 1 ? '1: as much as precision' : `${beta}: ${beta > 1 ? 'more' : 'less'} than precision`,
    price: 'A miss costs as much as',
    priceValue: (price: number) =>
      price === 1 ? '1 false alarm' : `${price < 1 ? price : numbers.whole(price)} false alarms`,
    goTo: { fBeta: 'Go to the best', cost: 'Go to the cheapest' },
    lines: { precision: 'precision', recall: 'recall', cost: 'cost' },
    fBetaChart: (name: string) => `Precision, recall and ${name} against the threshold.`,
    fBetaCaption: (name: string) => `of the test beats; ◆ best ${name} on validation`,
    costChart: 'Expected cost of a beat against the threshold.',
    costCaption: 'cost of a test beat, log scale; ◆ chosen on validation',
    network: 'network',
    noun: { one: 'beat', many: 'beats' },
    beats: (missed: number, abnormal: number, flagged: number, normal: number) =>
      `${numbers.whole(missed)} of ${numbers.whole(abnormal)} abnormal beats missed, ${numbers.whole(flagged)} of ${numbers.whole(normal)} normal beats flagged.`,
    bestBeta: (name: string, threshold: string) => `On the validation beats ${name} is best at ${threshold}.`,
    costs: (here: string, cheapest: string, there: string) =>
      `A beat costs ${here} false alarms here; at ${cheapest}, the cheapest on the validation beats, ${there}.`,
  },
};

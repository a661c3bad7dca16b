import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const kinds = {
  point: { one: 'point anomaly', other: 'point anomalies' },
  contextual: { one: 'contextual anomaly', other: 'contextual anomalies' },
  collective: { one: 'collective anomaly', other: 'collective anomalies' },
};

const text: SectionText = {
  title: 'What is an anomaly?',
  short: 'What is an anomaly?',
  lead: [
    'An [[anomaly]] is something that does not fit the rest. That is the whole definition, and it hides two questions: what is *the rest*, and how badly must a thing fit before anyone should be told?',
    'The figure shows how hard a computer works, taken every half hour for six days: busy by day, quiet by night. That rhythm is its normal. Strangeness comes in three kinds. A [[point anomaly]] is one value that no day explains. A [[contextual anomaly]] would be fine at another hour: the load of noon at three in the morning. A [[collective anomaly]] is a stretch of ordinary values in a strange order: a sensor that got stuck.',
  ],
  predict: {
    question:
      'Draw one level line and flag everything above it. Which of the three can such a plain [[threshold]] catch without flagging every noon as well?',
    choices: [
      {
        label: 'Only the point anomaly',
        reply:
          'Yes. A spike stands out above everything. The other two are made of values that are perfectly normal at some other time.',
      },
      {
        label: 'Point and contextual',
        reply:
          'No. The spike it catches, but a busy night is no higher than an ordinary noon: a line low enough to catch it flags every noon, too.',
      },
      {
        label: 'All three',
        reply:
          'No, nice as that would be. Only the spike is higher than all the rest: busy nights and stuck sensors are made of values that are normal at some other time.',
      },
    ],
  },
  figure: {
    name: 'A live series with anomalies to plant and a threshold to move',
    caption:
      'Plant anomalies with the buttons, or by pressing on the curve where you want one. Drag the line, or move it with the arrow keys. What lies beyond it is flagged.',
    summary:
      'A series of a server’s load over six days rises by day and falls by night. A level threshold catches a spike without false alarms; to catch a busy night it has to flag ordinary noons; a stuck sensor it cannot tell from an ordinary slope. A threshold on the distance from what is usual at that hour catches the busy night as well as the spike, and flags no ordinary hour.',
  },
  after: [
    'A line across the values asks: is this value rare? Switch the figure to *surprise* and it asks something better: how far is this from what is usual at this hour? The busy night now stands out from every ordinary hour, as the spike does.',
    'That is the plan for all that follows. First learn what is usual. Then measure how far a new thing is from it. In the next sections a [[neural network]] will do the learning, and the distance will be called [[reconstruction error]].',
  ],
  tryThis:
    'Plant a contextual anomaly and lower the line until it is caught. Count the [[false alarm|false alarms]]. Then switch to surprise and do it again.',
  lab: 'Open the Lab with its first experiment',
};

export const anomaly = {
  ...text,
  words: {
    plant: 'Plant',
    kinds: { point: 'a spike', contextual: 'a busy night', collective: 'a stuck sensor' },
    kindNames: { point: 'point', contextual: 'contextual', collective: 'collective' },
    clear: 'Clear all',
    view: 'What the line judges',
    views: { value: 'The value', surprise: 'The surprise' },
    threshold: 'Threshold',
    day: (day: number) => `day ${day}`,
    valueAxis: 'load, per cent',
    surpriseAxis: 'distance from the usual load at that hour',
    none: 'Nothing strange is planted yet.',
    caught: (kind: keyof typeof kinds, caught: number, planted: number) =>
      planted === 1
        ? `The ${kinds[kind].one} is ${caught === 1 ? 'caught' : 'missed'}.`
        : `Of ${numbers.counted(planted, kinds[kind])}, ${numbers.whole(caught)} caught.`,
    alarms: (count: number) =>
      count === 0
        ? 'No false alarms.'
        : `${numbers.counted(count, { one: 'false alarm', other: 'false alarms' })}: ordinary half hours beyond the line.`,
    level: (level: string) => `flag what is above ${level}`,
    series: (views: string, planted: number) =>
      `The series by ${views}, with ${numbers.counted(planted, { one: 'planted anomaly', other: 'planted anomalies' })}.`,
    full: 'There is no room for another; clear some first.',
  },
};

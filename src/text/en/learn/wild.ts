import type { SectionText } from '../../section.ts';
import { numbers } from '../locale.ts';

const text: SectionText = {
  title: 'In the wild',
  short: 'In the wild',
  lead: [
    'So far normal has stood still. Out there it does not: machines wear, customers move house, an electrode comes loose. What was normal last spring is strange today, or the other way round. That slow change is called [[drift]], and it is how most detectors die: not by missing something, but by crying wolf until somebody switches them off.',
    'The cure is to learn normal anew, from what came last. It is a strong medicine. What came last has not been looked through by anyone, and whatever strange things are in it become part of the new normal.',
  ],
  predict: {
    question:
      'Normal changes slowly, and nobody tells the detector. It keeps its old idea of normal, and its old [[threshold]]. What becomes of it?',
    choices: [
      {
        label: 'It misses more and more',
        reply:
          'No, hardly: abnormal beats are as strange to it as before, or stranger. It is the *normal* beats that look strange to it now, so it flags them, more and more of them.',
      },
      {
        label: 'It cries wolf more and more',
        reply:
          'Yes. Normal walks away from what it learnt, so normal beats cross the threshold one after another, until nearly every one is an alarm.',
      },
      {
        label: 'Nothing much',
        reply:
          'No, though for a while it looks like it. Then normal beats begin to cross the threshold, and before long nearly every one of them is an alarm.',
      },
    ],
  },
  figure: {
    name: 'A detector on duty while normal drifts',
    caption:
      'Real beats, one in ten of them abnormal, in an order of our making; the drift, a swell of the baseline as of a loose electrode, is simulated and grows from beat 120 to beat 600. Beats are drawn at random from some three hundred and so come again. The detector is a [[PCA]] with four components, fitted in this page.',
    summary:
      'As normal drifts, the share of normal beats that are flagged rises from about one in twenty to all of them, while hardly any abnormal beat is missed. Retrained on recent beats that someone has checked, the detector is quiet again and still catches most abnormal ones. Retrained on all recent beats, it is quiet as well, but now misses most of the abnormal beats: they were in its lessons.',
  },
  after: [
    'Both cures silence the false alarms; the chart of *misses* is where they part. The bad one is the one that needs no work, and nothing in its silence gives it away. This is the [[contamination]] of section 10, come in by the back door. So keep a few known anomalies in a drawer, and let every new detector show that it still finds them.',
    'Then there are people. *Different is not bad.* A detector says that something is rare among what it has seen, and no more. Whoever was rare in the training data, a woman among men’s heartbeats, a newcomer among old customers, will be flagged more often for no fault of theirs. Look at who gets flagged, not only at how many.',
    'Ask who pays. A false alarm may cost a glance, or a blocked bank card on a Friday night, or a night in hospital; a miss may cost a life. The price decides the [[threshold]], and those who pay it should have a say in it. Whoever is flagged deserves a reason they can dispute, *here is where you differed*, and a person to dispute it with.',
    'The beats on this page are from one patient. One heart is not all hearts: what was learnt here says nothing about yours. And the most private data are those that never travel. Everything you did here, every beat you bent or drew, stayed in your browser.',
    'Where to go next? Into the Lab: build a detector, break it, and try to beat its two cheap baselines. Then read the survey by Chandola and others, number 3 below, which is still the best map of the whole field.',
  ],
  tryThis:
    'Let it run until the alarms are unbearable, retrain on all beats, and go on to the end. Then go back to the same beat and retrain on the checked ones instead. Compare the misses.',
  lab: 'Train on beats of which a tenth are abnormal, in the Lab',
};

export const wild = {
  ...text,
  words: {
    play: 'Play',
    pause: 'Pause',
    position: 'Beat',
    positionValue: (beat: number, of: number) => `${numbers.whole(beat)} of ${numbers.whole(of)}`,
    retrain: (beats: number) => `Retrain on the last ${numbers.whole(beats)} beats:`,
    diets: { checked: 'those checked to be normal', all: 'all of them, unseen' },
    again: 'Start again',
    chart: 'Shares of the last beats that were judged wrongly, beat by beat, and how far normal has drifted.',
    alarms: 'false alarms',
    missed: 'misses',
    drift: 'drift',
    axis: 'beat',
    retrained: { checked: 'checked', all: 'unseen' },
    beat: (abnormal: boolean, flagged: boolean) => {
      if (abnormal) return flagged ? 'An abnormal beat, caught' : 'An abnormal beat, missed';
      return flagged ? 'A normal beat, flagged: a false alarm' : 'A normal beat, passed';
    },
    now: (drift: number) => `Drift ${numbers.percent(drift)}.`,
    falseAlarms: (alarms: number, normal: number) =>
      `${numbers.whole(alarms)} of the last ${numbers.whole(normal)} normal beats were flagged`,
    misses: (missed: number, abnormal: number) =>
      abnormal === 0
        ? 'no abnormal beat has come'
        : `${numbers.whole(missed)} of the last ${numbers.whole(abnormal)} abnormal ones missed`,
    table: 'The same as a table',
    columns: { beats: 'Beats', drift: 'Drift', alarms: 'False alarms', missed: 'Misses' },
    range: (from: number, to: number) => `${numbers.whole(from)}–${numbers.whole(to)}`,
    ratio: (part: number, all: number) => `${numbers.whole(part)} of ${numbers.whole(all)}`,
  },
};

import { describe, expect, it } from 'vitest';
import { defaultOf, detectorOf } from '#detectors/experiment.ts';
import { CLASSICAL } from '#detectors/index.ts';
import { en } from './en/index.ts';
import { lab } from './en/lab/index.ts';

const noun = { one: 'beat', many: 'beats' };
const reading = { sample: 3, worst: true, input: '1', rebuilt: '2', off: null, error: '4', measure: 'score' } as const;

/** What is said whichever detector is chosen, and what is said of one that scores by something else than an error. */
const SAID: Record<string, readonly string[]> = {
  header: [en.page.lab.idea ?? ''],
  share: [lab.share.title],
  help: [...lab.help.nearest, ...lab.help.strength],
  drawing: [lab.draw.start.rebuiltHelp, ...lab.draw.mutateHelp('ecg5000'), lab.charts.pad.stripWaits],
  challenge: [true, false].map((helped) =>
    lab.challenge.standing({ abnormal: true, slips: true, far: 2, score: 1, threshold: 2, helped }, noun),
  ),
  latent: [lab.latent.evaluated('flagged')],
  histogram: [
    lab.threshold.histogram.title.score,
    lab.threshold.histogram.linear,
    en.charts.histogram.range.low('score'),
    en.charts.histogram.range.high('score'),
  ],
  picked: [
    lab.threshold.histogram.stretch({ low: 1, high: 2 }, 'score'),
    lab.threshold.histogram.stretch({ low: Number.NEGATIVE_INFINITY, high: 2 }, 'score'),
    lab.threshold.histogram.stretch({ low: 1, high: Number.POSITIVE_INFINITY }, 'score'),
    lab.gallery.row('PVC', 'rows.txt line 7', 1.5, 'normal passed', noun, 'score'),
  ],
  sliders: [lab.connection.key('score'), lab.connection.value('1', '2', 0.5, 'score')],
  inspector: [en.charts.signal.reading(reading), lab.charts.features.share.score],
};

/** The essay's words, and those of networks, that are wrong for other detectors. */
const OF_NETWORKS = /\bnetworks?\b|\berrors?\b|error²|\bepochs?\b/i;

describe('what is said of detectors without a network assumes none', () => {
  it.each(Object.entries(SAID))('%s', (_, sentences) => {
    for (const sentence of sentences) expect(sentence).not.toMatch(OF_NETWORKS);
  });

  it.each(CLASSICAL.map(({ kind }) => kind))('%s', (kind) => {
    const { ideas, kinds, explained } = lab.detectors;
    const by = detectorOf(kind).explainedBy!(defaultOf('ecg5000', kind));
    for (const sentence of [kinds[kind]!, ideas[kind]!, explained[by], lab.evaluator.fitted(kinds[kind]!)]) {
      expect(sentence).not.toMatch(OF_NETWORKS);
    }
  });
});

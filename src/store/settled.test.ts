import { describe, expect, it } from 'vitest';
import { partsOf } from '#core/experiment/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { entryAfter } from './settled.ts';

const start = partsOf(defaultExperiment());
const { experiment } = start;
const withEpochs = (epochs: number) => ({
  ...start,
  experiment: { ...experiment, training: { ...experiment.training, epochs } },
});
const withThreshold = (value: number) => ({ ...start, threshold: { rule: 'manual' as const, value } });
const opened = { evaluating: false, undone: null };

describe('a settled change', () => {
  it('is an entry of its own', () => {
    const first = entryAfter(opened, start, withEpochs(40), start);
    expect(first).toEqual({ entry: { evaluating: false, undone: start }, own: true });
    expect(entryAfter(first.entry, withEpochs(40), withEpochs(50), withEpochs(40)).own).toBe(true);
  });

  it('goes on with the latest entry where Undo takes both back at once', () => {
    const first = entryAfter(opened, start, withEpochs(4), start);
    expect(entryAfter(first.entry, withEpochs(4), withEpochs(40), start).own).toBe(false);
  });

  it('is an entry of its own when it undoes all there was', () => {
    const first = entryAfter(opened, start, withEpochs(40), start);
    expect(entryAfter(first.entry, withEpochs(40), start, null).own).toBe(true);
    expect(entryAfter({ evaluating: false, undone: null }, start, withEpochs(40), null).own).toBe(true);
  });

  it('is one entry for all moves of the threshold in a row', () => {
    const first = entryAfter(opened, start, withThreshold(0.1), start);
    expect(first.own).toBe(true);
    expect(entryAfter(first.entry, withThreshold(0.1), withThreshold(0.2), withThreshold(0.1)).own).toBe(false);
    expect(entryAfter(opened, withThreshold(0.1), withThreshold(0.2), withThreshold(0.1)).own).toBe(true);
  });
});

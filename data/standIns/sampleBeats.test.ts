import { describe, expect, it } from 'vitest';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { fitPca, reconstructionError } from '#core/linalg/pca.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import type { RawBeats } from '../rawRows.ts';
import { standInBeats } from './sample.ts';
import { readBeatStatistics } from './statistics.ts';
import { deviationOfTable } from './testing.ts';

const STEPS = 140;
const { train, test } = standInBeats();
const { classes } = readBeatStatistics();

const beatsOf = ({ label, x }: RawBeats, isWanted: (label: number) => boolean) =>
  [...label.keys()].filter((row) => isWanted(label[row]!)).map((row) => x.subarray(row * STEPS, (row + 1) * STEPS));
const ofClass = (wanted: number) => [train, test].flatMap((file) => beatsOf(file, (label) => label === wanted));
const flat = (beats: Float32Array[]) => Float32Array.from(beats.flatMap((beat) => [...beat]));
const along = (beat: ArrayLike<number>, component: number[]) =>
  component.reduce((sum, value, step) => sum + value * beat[step]!, 0);

describe('stand-in beats', () => {
  it('are the same every time', { timeout: 60_000 }, () => {
    const again = standInBeats();
    // Compared as bytes: toEqual takes long over half a million numbers.
    const bytes = ({ label, x }: RawBeats) => Buffer.concat([label, Buffer.from(x.buffer)]);
    expect(bytes(again.train).equals(bytes(train))).toBe(true);
    expect(bytes(again.test).equals(bytes(test))).toBe(true);
  });

  it('are as many of each class as in the real files', () => {
    const counts = ({ label }: RawBeats) => [1, 2, 3, 4, 5].map((wanted) => label.filter((c) => c === wanted).length);
    expect(counts(train)).toEqual([292, 177, 10, 19, 2]);
    expect(counts(test)).toEqual([2627, 1590, 86, 175, 22]);
    expect([train.x.length, test.x.length]).toEqual([500 * STEPS, 4500 * STEPS]);
  });

  it('are z-normalised over n − 1 and stay within what the real ones reach, or a little beyond', () => {
    // Real beats reach from −7.1 to 7.4; no beat of 140 points can pass 139 / √140 = 11.7. NaN would fail as well.
    const isFine = (beat: Float32Array) =>
      Math.abs(mean(beat)) < 1e-6 &&
      Math.abs(standardDeviation(beat, 1) - 1) < 1e-6 &&
      beat.every((value) => Math.abs(value) < 9);
    const beats = [train, test].flatMap((file) => beatsOf(file, () => true));
    expect(beats.filter((beat) => !isFine(beat))).toEqual([]);
  });

  it.each(classes)('of class $label have its mean beat', ({ label, mean: wanted }) => {
    const beats = ofClass(label);
    const found = columnMeans(flat(beats), beats.length, STEPS);
    // Sampling error does not come into it, as the middle is moved until the mean fits.
    found.forEach((value, step) => {
      expect(Math.abs(value - wanted[step]!)).toBeLessThan(0.01);
    });
  });

  it.each(classes)('of class $label spread along its components as they should', ({ label, components, scores }) => {
    const beats = ofClass(label);
    components.forEach((component, c) => {
      const found = standardDeviation(
        beats.map((beat) => along(beat, component)),
        1,
      );
      // Three standard errors of a deviation, and a tenth for what z-normalising changes.
      const bound = 0.1 + 3 / Math.sqrt(2 * beats.length);
      expect(Math.abs(found / deviationOfTable(scores[c]!) - 1)).toBeLessThan(bound);
    });
  });

  it.each(classes)('of class $label spread at each time-step as they should', (statistics) => {
    const beats = ofClass(statistics.label);
    for (let step = 0; step < STEPS; step++) {
      const variance = statistics.components.reduce(
        (sum, component, c) => sum + (component[step]! * deviationOfTable(statistics.scores[c]!)) ** 2,
        statistics.residual[step]! ** 2,
      );
      const found = standardDeviation(
        beats.map((beat) => beat[step]!),
        1,
      );
      // As above, at five standard errors, since the steps are many and the tails longer than a normal distribution's.
      const bound = 0.1 + 5 / Math.sqrt(2 * beats.length);
      expect(Math.abs(found / Math.sqrt(variance) - 1)).toBeLessThan(bound);
    }
  });

  it('can be told apart about as well as the real ones, and no better than plausible', () => {
    const normal = beatsOf(test, (label) => label === 1);
    const abnormal = beatsOf(test, (label) => label !== 1);
    const x = flat([...normal, ...abnormal]);
    const rows = normal.length + abnormal.length;
    const flags = Uint8Array.from({ length: rows }, (_, row) => Number(row >= normal.length));
    const learned = flat(beatsOf(train, (label) => label === 1));
    const centre = columnMeans(learned, 292, STEPS);
    const distances = Float64Array.from({ length: rows }, (_, row) =>
      centre.reduce((sum, value, step) => sum + (x[row * STEPS + step]! - value) ** 2, 0),
    );
    const byDistance = rocAuc(createScoreIndex(distances, flags))!;
    const byPca = rocAuc(createScoreIndex(reconstructionError(fitPca(learned, 292, STEPS, 2), x, rows), flags))!;
    // The real rows give 0.97 to 0.98 and 0.985 to 0.993. Draws that share no row's full story are somewhat easier.
    expect(byDistance).toBeGreaterThan(0.96);
    expect(byDistance).toBeLessThan(0.995);
    expect(byPca).toBeGreaterThan(byDistance);
    expect(byPca).toBeLessThan(0.999);
  });
});

describe('the committed statistics of the beats', () => {
  it.each(classes)('of class $label give no single beat away', (statistics) => {
    const rows = statistics.train + statistics.test;
    expect(statistics.components.length).toBeLessThanOrEqual(Math.min(12, Math.sqrt(rows) / 2));
    for (const quantiles of [...statistics.scores, statistics.residualSizes]) {
      expect(quantiles.length - 1).toBeLessThanOrEqual(rows / 10);
    }
  });

  it('have unit vectors, at right angles to each other, as components', () => {
    for (const { components } of classes) {
      components.forEach((a, i) => {
        for (const [j, b] of components.entries()) expect(along(a, b)).toBeCloseTo(i === j ? 1 : 0, 2);
      });
    }
  });
});

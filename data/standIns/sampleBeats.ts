import { columnMeans } from '#core/linalg/columnMeans.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { zNormalize } from '#core/signal/zNormalize.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import type { RawBeats } from '../rawRows.ts';
import { type BeatClassStatistics, readBeatStatistics } from './statistics.ts';

const STEPS = 140;

/**
 * Stand-ins for the rows of both ECG5000 files, drawn from the committed statistics: as many of each class as there
 * really are, by class, each z-normalised as the real ones are. The same on every machine.
 */
export function standInBeats(): { train: RawBeats; test: RawBeats } {
  const { classes } = readBeatStatistics();
  const random = createRandom(5000);
  const drawn = classes.map((statistics) => ({
    statistics,
    x: drawClass(statistics, random.fork(`class ${statistics.label}`)),
  }));
  return {
    train: joined(drawn.map(({ statistics: { label, train }, x }) => ({ label, x: x.subarray(0, train * STEPS) }))),
    test: joined(drawn.map(({ statistics: { label, train }, x }) => ({ label, x: x.subarray(train * STEPS) }))),
  };
}

/** How near the mean of the drawn beats comes to the mean beat at every time-step. Unit: standard deviations. */
const NEAR_ENOUGH = 0.005;
/** Moving the middle by more than what is missing gets there in fewer rounds. */
const STRIDE = 1.3;
/** More than any class needs. */
const MOST_ROUNDS = 20;

/**
 * Each beat is the mean beat, plus scores drawn from their quantiles along the components, plus what the components
 * leave. To z-normalise it pulls it away from where it was drawn, mostly to the same side in all beats of a class; so
 * the middle is moved until the mean beat is as it should be.
 */
function drawClass(statistics: BeatClassStatistics, random: Random): Float32Array {
  const deviations = drawDeviations(statistics, random);
  const rows = deviations.length / STEPS;
  let middle = Float64Array.from(statistics.mean);
  for (let round = 1; ; round++) {
    const beats = around(middle, deviations);
    const missing = columnMeans(beats, rows, STEPS).map((found, step) => statistics.mean[step]! - found);
    if (round === MOST_ROUNDS || missing.every((value) => Math.abs(value) < NEAR_ENOUGH)) return beats;
    middle = middle.map((value, step) => value + STRIDE * missing[step]!);
  }
}

/** Shape: rows × 140, for TRAIN and TEST together. */
function drawDeviations(statistics: BeatClassStatistics, random: Random): Float64Array {
  const { train, test, components, residual, residualCorrelation } = statistics;
  const rows = train + test;
  const { sizes, scores } = drawSizesAndScores(statistics, rows, random);
  const deviations = new Float64Array(rows * STEPS);
  for (let row = 0; row < rows; row++) {
    const beat = deviations.subarray(row * STEPS, (row + 1) * STEPS);
    const noise = drawNoise(residualCorrelation, random);
    for (let step = 0; step < STEPS; step++) beat[step] = noise[step]! * sizes[row]! * residual[step]!;
    components.forEach((component, c) => {
      const score = scores[c]![row]!;
      for (let step = 0; step < STEPS; step++) beat[step]! += score * component[step]!;
    });
  }
  return deviations;
}

/**
 * A beat that is odd in one way is mostly odd in others too. So one factor, log-normal, stretches all of a beat's normal
 * numbers before they are turned, by their ranks, into quantiles of the scores. With z normal, the variance of ln |z| is
 * π² / 8, and τ² that of the factor's logarithm, the logarithms of the distances are correlated by τ² / (τ² + π² / 8).
 */
function drawSizesAndScores(statistics: BeatClassStatistics, rows: number, random: Random) {
  const { commonOddity, residualSizes } = statistics;
  const tau = Math.sqrt(((commonOddity / (1 - commonOddity)) * Math.PI ** 2) / 8);
  const oddity = Float64Array.from({ length: rows }, () => random.normal());
  const stretched = () => oddity.map((value) => random.normal() * Math.exp(tau * value));
  return {
    sizes: byRank(oddity, residualSizes),
    scores: statistics.scores.map((quantiles) => byRank(stretched(), quantiles)),
  };
}

/** Puts the quantiles at even shares into the order of the values. */
function byRank(values: Float64Array, quantiles: readonly number[]): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const out = new Float64Array(values.length);
  order.forEach((row, rank) => {
    out[row] = quantileSorted(quantiles, (rank + 0.5) / values.length);
  });
  return out;
}

/** Noise of root mean square 1 that remembers the step before: an autoregression of order one. Shape: 140. */
function drawNoise(correlation: number, random: Random): Float64Array {
  const noise = new Float64Array(STEPS);
  const fresh = Math.sqrt(1 - correlation ** 2);
  let squares = 0;
  for (let step = 0; step < STEPS; step++) {
    noise[step] = step === 0 ? random.normal() : correlation * noise[step - 1]! + fresh * random.normal();
    squares += noise[step]! ** 2;
  }
  return noise.map((value) => value / Math.sqrt(squares / STEPS));
}

function around(middle: Float64Array, deviations: Float64Array): Float32Array {
  const beats = new Float32Array(deviations.length);
  for (let start = 0; start < beats.length; start += STEPS) {
    const beat = middle.map((value, step) => value + deviations[start + step]!);
    beats.set(zNormalize(beat, 1), start);
  }
  return beats;
}

function joined(classes: { label: number; x: Float32Array }[]): RawBeats {
  const label = classes.flatMap((part) => new Array<number>(part.x.length / STEPS).fill(part.label));
  const x = new Float32Array(label.length * STEPS);
  let start = 0;
  for (const part of classes) {
    x.set(part.x, start);
    start += part.x.length;
  }
  return { label: Uint8Array.from(label), x };
}

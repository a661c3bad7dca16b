import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { SAMPLES } from '../../beats.ts';
import { lately, ratesOf, tally } from './lately.ts';
import { driftAt, LENGTH, makeStream } from './stream.ts';
import { beginWatch, onDuty, retrain } from './watch.ts';

/** Waves in place of beats; abnormal ones run the other way. */
function waves(seed: number, count: number, sign: 1 | -1): Float32Array {
  const random = createRandom(seed);
  const values = new Float32Array(count * SAMPLES);
  for (let row = 0; row < count; row++) {
    const shift = 0.3 * random.normal();
    for (let i = 0; i < SAMPLES; i++) {
      values[row * SAMPLES + i] = sign * Math.sin((4 * Math.PI * i) / SAMPLES + shift) * 1.4 + 0.1 * random.normal();
    }
  }
  return values;
}

const before = waves(1, 90, 1);
const stream = makeStream(waves(2, 120, 1), waves(3, 30, -1));
const begun = beginWatch(stream, before);
const late = LENGTH - 1;

describe('a stream whose normal drifts', () => {
  it('is the same for everyone, and drifts from nothing to all', () => {
    expect(makeStream(waves(2, 120, 1), waves(3, 30, -1))).toEqual(stream);
    expect([driftAt(0), driftAt(360), driftAt(late)]).toEqual([0, 0.5, 1]);
    const share = stream.abnormal.reduce((sum, flag) => sum + flag, 0) / LENGTH;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.15);
  });

  it('makes the detector cry wolf', () => {
    const [early, end] = [tally(begun, 0, 119), tally(begun, 600, late)];
    expect(early.alarms / early.normal).toBeLessThan(0.15);
    expect(end.alarms / end.normal).toBeGreaterThan(0.8);
  });
});

describe('retraining', () => {
  const at = 660;
  const checked = retrain(begun, at, 'checked');
  const all = retrain(begun, at, 'all');

  it('on checked beats silences false alarms and keeps catching', () => {
    const { alarms, normal, missed, abnormal } = tally(checked, at, late);
    expect(alarms / normal).toBeLessThan(0.2);
    expect(missed / abnormal).toBeLessThan(0.2);
  });

  it('on everything makes anomalies normal', () => {
    expect(tally(all, at, late).missed).toBeGreaterThan(tally(checked, at, late).missed);
  });

  it('leaves what was judged before as it was, and forgets what would have come later', () => {
    expect(checked.flagged.subarray(0, at)).toEqual(begun.flagged.subarray(0, at));
    expect(onDuty(checked, at - 1).from).toBe(0);
    expect(retrain(checked, 300, 'all').watchmen.map(({ from }) => from)).toEqual([0, 300]);
  });
});

it('rates count no beats of an earlier detector, and wait until there are enough', () => {
  const watch = retrain(begun, 660, 'checked');
  const { normal, abnormal } = lately(watch, 663);
  expect(normal + abnormal).toBe(4);
  const { alarms } = ratesOf(watch);
  expect(alarms[663]).toBeNull();
  expect(alarms[late]).toBe(tally(watch, 660, late).alarms / tally(watch, 660, late).normal);
});

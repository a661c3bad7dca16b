import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, evaluated, KINDS, overlaps, place, quietSeries, SLOTS, tally, usualDay, withPlanted } from './series.ts';

const LENGTH = DAYS * SLOTS;
const series = quietSeries(7);
const usual = usualDay(series);
const most = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b));

describe('the quiet series', () => {
  it('has a rhythm: every day is busiest in the afternoon and quietest at night', () => {
    for (let day = 0; day < DAYS; day++) {
      const values = series.subarray(day * SLOTS, (day + 1) * SLOTS);
      expect(values.indexOf(most(values)) / 2).toBeGreaterThan(12);
      expect(values.indexOf(most(values)) / 2).toBeLessThan(18);
    }
  });

  it('is the same for everyone', () => {
    expect(quietSeries(7)).toEqual(series);
    expect(quietSeries(8)).not.toEqual(series);
  });
});

describe('what is planted', () => {
  it('stays within the series, wherever it is put', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.double({ min: -50, max: LENGTH + 50, noNaN: true }), (kind, at) => {
        const { from, to } = place(kind, at);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(LENGTH);
        expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
      }),
    );
  });

  it('changes nothing beside itself', () => {
    const planted = KINDS.map((kind, i) => place(kind, 50 + 80 * i));
    expect(planted.some((a, i) => planted.some((b, j) => i < j && overlaps(a, b)))).toBe(false);
    const changed = withPlanted(series, usual, planted);
    changed.forEach((value, i) => {
      if (!planted.some(({ from, to }) => from <= i && i <= to)) expect(value).toBe(series[i]);
    });
  });

  it('is a spike above everything, a night as busy as a noon but no busier, and a stretch without any change', () => {
    const [spike, night, stuck] = KINDS.map((kind) => place(kind, 150));
    expect(withPlanted(series, usual, [spike!])[spike!.from]).toBeGreaterThan(most(series) + 10);
    const busy = withPlanted(series, usual, [night!]).subarray(night!.from, night!.to + 1);
    expect(most(busy)).toBeLessThan(most(series));
    expect(most(evaluated('surprise', busy, usual))).toBeGreaterThan(0);
    expect(new Set(withPlanted(series, usual, [stuck!]).subarray(stuck!.from, stuck!.to + 1)).size).toBe(1);
  });
});

describe('a threshold', () => {
  const night = place('contextual', 150);
  const values = withPlanted(series, usual, [night]);

  it('on the value catches a busy night only with false alarms', () => {
    for (let threshold = 0; threshold < 100; threshold++) {
      const { caught, alarms } = tally(values, threshold, [night]);
      if (caught[0]) expect(alarms).toBeGreaterThan(0);
    }
  });

  it('on the surprise catches it without', () => {
    expect(tally(evaluated('surprise', values, usual), 16, [night])).toMatchObject({ caught: [true], alarms: 0 });
  });

  it('on the surprise has busy nights and spikes stand far out from every ordinary hour, wherever they are put', () => {
    const ordinary = most(evaluated('surprise', series, usual));
    for (let at = 0; at < LENGTH; at++) {
      for (const kind of ['point', 'contextual'] as const) {
        const planted = place(kind, at);
        const surprises = evaluated('surprise', withPlanted(series, usual, [planted]), usual);
        expect(most(surprises.subarray(planted.from, planted.to + 1))).toBeGreaterThan(2 * ordinary);
      }
    }
  });
});

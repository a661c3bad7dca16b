import { describe, expect, it } from 'vitest';
import { lab } from '#text/en/lab/index.ts';
import { progressOf } from './challenge.ts';

const attempt = (distance: number, score: number, helped = false) =>
  progressOf(
    { distance, reference: 0.2, score, threshold: 0.1, helped },
    { one: 'beat', many: 'beats' },
    lab.challenge,
  );

describe('the challenge', () => {
  it('is met by what is clearly abnormal and passes', () => {
    const { abnormal, slips, words } = attempt(0.5, 0.1);
    expect([abnormal, slips]).toEqual([true, true]);
    expect(words).toMatch(/^Done\./);
    expect(attempt(0.5, 0.1, true).words).toMatch(/^Done, along the detector’s own line.*without “Rebuilt”/);
  });

  it('asks for more where one half is missing', () => {
    expect(attempt(0.5, 0.32).words).toMatch(/2\.5 × as far as it takes.*caught at 3\.2 × the threshold/);
    expect(attempt(0.1, 0.05)).toMatchObject({ abnormal: false, slips: true });
    expect(attempt(0.1, 0.05).words).toMatch(/so it should.*50 % of the distance/);
    expect(attempt(0.2, 0.5)).toMatchObject({ abnormal: false, slips: false });
  });

  it('never calls enough what is not', () => {
    expect(attempt(0.19999, 0.5).words).toContain('99 % of the distance');
  });
});

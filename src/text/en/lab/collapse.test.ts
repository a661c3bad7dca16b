import { describe, expect, it } from 'vitest';
import { collapse } from './collapse.ts';

const { collapsed, clamped } = collapse;

describe('collapsed latent units', () => {
  it('return the mean row, and the sentence says why and what to do', () => {
    const sentence = collapsed({ collapsed: 2, units: 2, beta: 1 }, 'beat');
    expect(sentence).toMatch('Every latent unit has collapsed');
    expect(sentence).toMatch('returns the mean beat');
    expect(sentence).toMatch('lower β, which is 1 now, for example to 0.1, or let it warm up');
  });

  it('are counted where only some have collapsed', () => {
    expect(collapsed({ collapsed: 1, units: 3, beta: 0.3 }, 'connection')).toMatch(
      /^1 of 3 latent units has collapsed/,
    );
    expect(collapsed({ collapsed: 2, units: 3, beta: 0.3 }, 'connection')).toMatch(/^2 of 3 latent units have .*0\.03/);
  });
});

it('clamped variances are told as a share, with their bounds', () => {
  expect(clamped(0.12)).toMatch(/^12 % .* between −10 and 10/);
  expect(clamped(0.0001)).toMatch(/^1 % /);
});

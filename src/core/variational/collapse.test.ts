import { describe, expect, it } from 'vitest';
import type { VariationalFrame } from '#core/frame.ts';
import { clampSentence, collapseSentence } from './collapse.ts';

function frameOf(klPerUnit: number[], rest: Partial<VariationalFrame> = {}): VariationalFrame {
  return {
    latentSpread: new Float32Array(),
    klPerUnit: Float32Array.from(klPerUnit),
    collapsedUnits: klPerUnit.filter((kl) => kl < 0.01).length,
    clamped: 0,
    scoreDeviation: null,
    ...rest,
  };
}

describe('collapseSentence', () => {
  it('has nothing to say where every unit works', () => {
    expect(collapseSentence(frameOf([0.02, 3]), 1, 'beat')).toBeNull();
  });

  it('says that the network returns the mean row, why, and what to do', () => {
    const sentence = collapseSentence(frameOf([0.001, 0]), 1, 'beat');
    expect(sentence).toMatch('Every latent unit has collapsed');
    expect(sentence).toMatch('returns the mean beat');
    expect(sentence).toMatch('lower β, which is 1 now, for example to 0.1, or let it warm up');
  });

  it('counts where only some have collapsed', () => {
    expect(collapseSentence(frameOf([0, 3, 2]), 0.3, 'connection')).toMatch(/^1 of 3 latent units has collapsed/);
    expect(collapseSentence(frameOf([0, 0, 2]), 0.3, 'connection')).toMatch(/^2 of 3 latent units have .*0\.03/);
  });
});

describe('clampSentence', () => {
  it('says which share of the variances ran into which bounds', () => {
    expect(clampSentence(frameOf([1, 1]), 100)).toBeNull();
    expect(clampSentence(frameOf([1, 1], { clamped: 24 }), 100)).toMatch(/^12 % .* between -10 and 10/);
  });
});

import { describe, expect, it } from 'vitest';
import { messageOf, TellingError } from './message.ts';

describe('messageOf', () => {
  it('is what an error has to tell', () => {
    const telling = { say: 'tooFewRows', rows: 1 } as const;
    expect(messageOf(new TellingError(telling))).toBe(telling);
    expect(structuredClone(telling)).toEqual(telling);
  });

  it('is the fault’s own words where nobody foresaw it', () => {
    expect(messageOf(new RangeError('too far'))).toEqual({ say: 'unexpected', detail: 'too far' });
    expect(messageOf('torn')).toEqual({ say: 'unexpected', detail: 'torn' });
  });
});

it('a telling error is terse on a console', () => {
  const problem = { say: 'noWebgl' } as const;
  expect(new TellingError(problem).message).toBe('noWebgl');
  expect(new TellingError({ say: 'engineMissing', engine: 'webgl', problem }).message).toBe(
    'engineMissing (engine webgl, problem {"say":"noWebgl"})',
  );
  expect(new TellingError({ say: 'diverged', epoch: 3, growth: null, learningRate: 10 }).message).toBe(
    'diverged (epoch 3, growth null, learningRate 10)',
  );
});

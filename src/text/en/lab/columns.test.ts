import { describe, expect, it } from 'vitest';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import type { NetworkSpec } from '#core/experiment/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import type { ToldColumn } from '../../told.ts';
import { columns } from './columns.ts';

const { name, sentence, short } = columns;

const BEATS = { one: 'beat', many: 'beats' };
const mirrored: NetworkSpec = defaultExperiment('ecg5000', 1).detector;
const [first, second] = [hiddenLayer(32, 'tanh'), hiddenLayer(16, 'tanh')];
const input: ToldColumn = { role: 'input', units: 140, number: 0, layer: null };
const latent: ToldColumn = { role: 'latent', units: 4, number: 0, layer: null };
const output: ToldColumn = { role: 'output', units: 140, number: 0, layer: null };
const last: ToldColumn = { role: 'decoder', units: 32, number: 2, layer: first };
const all: ToldColumn[] = [
  input,
  { role: 'encoder', units: 32, number: 1, layer: first },
  { role: 'encoder', units: 16, number: 2, layer: second },
  latent,
  { role: 'decoder', units: 16, number: 1, layer: second },
  last,
  output,
];

describe('columns in words', () => {
  it('have names and sentences', () => {
    expect(all.map((column) => sentence({ detector: mirrored, column }, BEATS))).toEqual([
      'Input: the 140 numbers of a beat',
      'Encoder layer 1: 32 tanh units',
      'Encoder layer 2: 16 tanh units',
      'Latent layer: 4 linear units',
      'Decoder layer 1: 16 tanh units; it mirrors encoder layer 2',
      'Decoder layer 2: 32 tanh units; it mirrors encoder layer 1',
      'Reconstruction: 140 linear units, the beat drawn anew',
    ]);
    const free = { ...mirrored, decoder: [second, first] };
    expect(sentence({ detector: free, column: last }, BEATS)).toBe('Decoder layer 2: 32 tanh units');
    expect(sentence({ detector: defaultVae('ecg5000', 1).detector, column: latent }, BEATS)).toBe(
      'Latent layer: 4 distributions, each a mean and a spread',
    );
    expect(name(output)).toBe('Reconstruction');
  });

  it('have a few words for where there is no room', () => {
    expect(all.map((column) => short({ detector: mirrored, column }))).toEqual([
      'Input',
      'Encoder layer 1:\n32 tanh',
      'Encoder layer 2:\n16 tanh',
      'Latent layer:\n4 linear',
      'Decoder layer 1:\n16 tanh',
      'Decoder layer 2:\n32 tanh',
      'Reconstruction:\n140 linear',
    ]);
    expect(short({ detector: defaultVae('ecg5000', 1).detector, column: latent })).toBe('Latent layer');
  });
});

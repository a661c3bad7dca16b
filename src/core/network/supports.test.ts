import { expect, it } from 'vitest';
import type { LayerSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from './build.ts';
import { supports } from './supports.ts';
import { plainLayer } from './testing.ts';

const networkOf = (...encoder: LayerSpec[]) =>
  buildNetwork(12, { kind: 'autoencoder', encoder, latent: { units: 2, activation: 'linear' }, output: 'linear' });

const convolution = { ...plainLayer(3, 'tanh'), kind: 'convolution', filters: 3, kernel: 3, stride: 2 } as const;
const lstm = { kind: 'lstm', units: 3, directions: 1, samplesAStep: 2, dropout: 0 } as const;

it('knows before an engine is loaded which layers it trains', () => {
  expect(supports('fusedWebgpu', networkOf(plainLayer(3, 'tanh')))).toBe(true);
  expect(supports('fusedWebgpu', networkOf(convolution))).toEqual({ say: 'layersUnsupported', kind: 'convolution' });
  expect(supports('fusedWebgpu', networkOf(lstm))).toEqual({ say: 'layersUnsupported', kind: 'lstm' });
});

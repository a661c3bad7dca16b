import { describe, expect, it } from 'vitest';
import { defaultExperiment, defaultVae } from '#core/experiment/defaults.ts';
import { buildNetwork } from '#core/network/build.ts';
import { shapeOf } from './networkShape.ts';

describe('shapeOf', () => {
  it('shows how many numbers there are from layer to layer', () => {
    expect(shapeOf(buildNetwork(140, defaultExperiment().detector))).toBe('140 → 32 → 16 → 4 → 16 → 32 → 140');
  });

  it('shows where a variational autoencoder has means and spreads', () => {
    const { detector } = defaultVae();
    expect(shapeOf(buildNetwork(140, detector))).toBe('140 → 32 → 16 → 4 (μ, σ) → 16 → 32 → 140');
    const learning = buildNetwork(140, { ...detector, encoder: [], score: 'reconstructionProbability' });
    expect(shapeOf(learning)).toBe('140 → 4 (μ, σ) → 140 (μ, σ)');
  });
});

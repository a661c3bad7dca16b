import { describe, expect, it } from 'vitest';
import { detectors } from './index.ts';

describe('detectors', () => {
  it('have names of their own', () => {
    expect(new Set(detectors.map(({ id }) => id)).size).toBe(detectors.length);
  });

  it.each(detectors)('$id explains itself in two sentences', ({ name, explanation }) => {
    expect(name.length).toBeGreaterThan(0);
    expect(explanation.length).toBe(2);
    for (const sentence of explanation) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
  });
});

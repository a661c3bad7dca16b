import { expect, it } from 'vitest';
import { detectors } from './index.ts';

it('detectors have names of their own', () => {
  expect(new Set(detectors.map(({ id }) => id)).size).toBe(detectors.length);
});

import { expect, it } from 'vitest';
import { barPath } from './barPath.ts';

it('draws bars side by side on the ground', () => {
  expect(barPath([2, 0], 10, 100, 8, (count) => -5 * count)).toBe('M10.5,100V90.0H17.5V100ZM18.5,100V100.0H25.5V100Z');
});

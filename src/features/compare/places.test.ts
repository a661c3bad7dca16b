import { expect, it } from 'vitest';
import { placesOf } from './places.ts';

it('leaves a baseline in the second place when there is none in the first', () => {
  expect(placesOf(['pca'], [undefined, 'pca'])).toEqual([undefined, 'pca']);
  expect(placesOf(['lof', 'pca'], [undefined, 'pca'])).toEqual(['lof', 'pca']);
});

import { describe, expect, it } from 'vitest';
import { PAGES } from '#pages/index.ts';
import { hashOf, routeOf } from './route.ts';

describe('the page that an address names', () => {
  it.each([
    ['', { page: 'learn', path: '' }],
    ['#', { page: 'learn', path: '' }],
    ['#/', { page: 'learn', path: '' }],
    ['#/threshold', { page: 'learn', path: 'threshold' }],
    ['#/nowhere?x=1', { page: 'learn', path: 'nowhere' }],
    ['#/lab', { page: 'lab', path: '' }],
    ['#/lab?v=1&d=ecg5000', { page: 'lab', path: '' }],
    ['#/lab?', { page: 'lab', path: '' }],
    ['#?v=1', { page: 'lab', path: '' }],
    ['#/?v=1&d=ecg5000', { page: 'lab', path: '' }],
    ['#/lab%3Fv%3D1%26d%3Decg5000', { page: 'lab', path: '' }],
    ['#%252Flab%253Fv%253D1', { page: 'lab', path: '' }],
    ['#/about', { page: 'about', path: '' }],
    ['#/laboratory', { page: 'learn', path: 'laboratory' }],
  ])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route));

  it.each(PAGES.map(({ id }) => id))('leads back to the page it was made for: %s', (page) =>
    expect(routeOf(hashOf(page))).toEqual({ page, path: '' }),
  );
});

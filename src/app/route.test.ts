import { describe, expect, it } from 'vitest';
import { routeOf } from './route.ts';

describe('the page that an address names', () => {
  it.each([
    ['', { page: 'learn', path: '' }],
    ['#', { page: 'learn', path: '' }],
    ['#/', { page: 'learn', path: '' }],
    ['#/threshold', { page: 'learn', path: 'threshold' }],
    ['#/nowhere?x=1', { page: 'learn', path: 'nowhere' }],
    ['#/lab', { page: 'lab' }],
    ['#/lab?v=1&d=ecg5000', { page: 'lab' }],
    ['#/lab?', { page: 'lab' }],
    ['#?v=1', { page: 'lab' }],
    ['#/?v=1&d=ecg5000', { page: 'lab' }],
    ['#/about', { page: 'about' }],
    ['#/laboratory', { page: 'learn', path: 'laboratory' }],
  ])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route));
});

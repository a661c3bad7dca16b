import { describe, expect, it } from 'vitest';
import { domainFor, pointAt, stretchesOf } from './padLayout.ts';

describe('stretchesOf', () => {
  it('parts what was drawn from what only bridges', () => {
    expect(stretchesOf([0, 0, 1, 1, 0, 1, 0])).toEqual({
      drawn: [
        [2, 3],
        [5, 5],
      ],
      bridges: [
        [0, 2],
        [3, 5],
        [5, 6],
      ],
    });
  });

  it('knows the whole and the blank sheet', () => {
    expect(stretchesOf([1, 1])).toEqual({ drawn: [[0, 1]], bridges: [] });
    expect(stretchesOf([0, 0])).toEqual({ drawn: [], bridges: [[0, 1]] });
    expect(stretchesOf([])).toEqual({ drawn: [], bridges: [] });
  });
});

describe('pointAt', () => {
  const paper = { left: 30, right: 169, top: 10, bottom: 110, samples: 140, domain: [-6, 4] } as const;

  it('reads places and heights off the paper', () => {
    expect(pointAt(paper, 30, 10)).toEqual({ x: 0, y: 4 });
    expect(pointAt(paper, 169, 110)).toEqual({ x: 139, y: -6 });
    expect(pointAt(paper, 99.5, 50)).toEqual({ x: 69.5, y: 0 });
  });

  it('goes on beyond the sides, and holds heights at the edges', () => {
    expect(pointAt(paper, 20, -500)).toEqual({ x: -10, y: 4 });
    expect(pointAt(paper, 179, 900)).toEqual({ x: 149, y: -6 });
  });
});

it('gives a signal that goes further more paper, in whole squares', () => {
  expect(domainFor([0, 1], [-5.5, 4], 1)).toEqual([-5.5, 4]);
  expect(domainFor([-7.1, 4.2], [-5.5, 4], 1)).toEqual([-8, 5]);
  expect(domainFor([971, 1004], [980, 1020], 5)).toEqual([970, 1020]);
});

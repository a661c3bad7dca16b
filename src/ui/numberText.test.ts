import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '#text/en/index.ts';
import { complaint as complaintIn, type NumberLimit, nearest, neighbour, plain } from './numberText.ts';

const complaint = (text: string, limit: NumberLimit) => complaintIn(text, limit, en.ui.number);

const rate = { min: 1e-6, max: 10, integer: false };
const count = { min: 1, max: 64, integer: true };

describe('complaint', () => {
  it('has nothing to say about a good number', () => {
    expect(complaint('0.003', rate)).toBeNull();
    expect(complaint('1e-3', rate)).toBeNull();
    expect(complaint('64', count)).toBeNull();
  });

  it('says what is wrong with another', () => {
    expect(complaint('', count)).toBe('A number, please.');
    expect(complaint('-', count)).toBe('A number, please.');
    expect(complaint('65', count)).toBe('From 1 to 64.');
    expect(complaint('0', rate)).toBe('From 0.000001 to 10.');
    expect(complaint('2.5', count)).toBe('A whole number, please.');
  });
});

describe('nearest', () => {
  it('mends what can be mended', () => {
    expect(nearest('1e9', count)).toBe(64);
    expect(nearest('2.6', count)).toBe(3);
    expect(nearest('words', count)).toBeNull();
  });

  it('always answers with an allowed number, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double().map(String), fc.string()), (text) => {
        const value = nearest(text, count);
        if (value !== null) expect(complaint(String(value), count)).toBeNull();
      }),
    );
  });
});

describe('neighbour', () => {
  it('climbs and descends a scale for numbers of all sizes', () => {
    const climb = [1e-3];
    for (let i = 0; i < 5; i++) climb.push(neighbour(climb.at(-1)!, 1, rate));
    expect(climb).toEqual([0.001, 0.002, 0.005, 0.01, 0.02, 0.05]);
    expect(neighbour(0.003, 1, rate)).toBe(0.005);
    expect(neighbour(0.003, -1, rate)).toBe(0.002);
    expect(neighbour(1, -1, rate)).toBe(0.5);
  });

  it('stays within the limits', () => {
    expect(neighbour(10, 1, rate)).toBe(10);
    expect(neighbour(1e-6, -1, rate)).toBe(1e-6);
    expect(neighbour(0, 1, { min: 0, max: 1, integer: false })).toBe(1e-5);
  });

  it('walks in even steps where they are given', () => {
    expect(neighbour(0.2, 1, { min: 0, max: 0.9, integer: false }, 0.1)).toBe(0.3);
    expect(neighbour(3, -1, count, 1)).toBe(2);
  });
});

describe('plain', () => {
  it('writes numbers as people do', () => {
    expect([0.000001, 0.1 + 0.2, 30, 0, 1e-9].map(plain)).toEqual(['0.000001', '0.3', '30', '0', '1e-9']);
  });
});

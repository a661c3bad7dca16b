import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '#text/en/index.ts';
import {
  complaint as complaintIn,
  type NumberLimit,
  nearest as nearestIn,
  neighbour,
  readNumber,
  written,
} from './numberText.ts';

const complaint = (text: string, limit: NumberLimit) => complaintIn(text, limit, en.ui.number);
const nearest = (text: string, limit: NumberLimit) => nearestIn(text, limit, '.');

const rate = { min: 1e-6, max: 10, integer: false };
const count = { min: 1, max: 64, integer: true };

describe('readNumber', () => {
  const cost = { min: 0, max: 1_000_000, integer: false };
  const value = (text: string, limit: NumberLimit = cost) => readNumber(text, limit, '.')?.value;

  it('reads a decimal point and a decimal comma alike', () => {
    for (const [text, number] of [
      ['0,001', 0.001],
      ['0.001', 0.001],
      [',5', 0.5],
      ['.5', 0.5],
      ['3,', 3],
      ['12,5', 12.5],
      ['1,5e-3', 1.5e-3],
      ['+2E3', 2000],
      ['−0,5', -0.5],
      ['12,3456', 12.3456],
    ] as const) {
      expect(value(text), text).toBe(number);
    }
  });

  it('reads digits in groups, however they are parted', () => {
    for (const text of ['1,234,567', '1.234.567', '1 234 567', '1\u202f234\u202f567', '1’234’567', '1234567']) {
      expect(value(text), text).toBe(1_234_567);
    }
    expect(value('1,234.5')).toBe(1234.5);
    expect(value('1.234,5')).toBe(1234.5);
  });

  it('reads the digits of other scripts', () => {
    expect(value('٠٫٠٠٣')).toBe(0.003);
    expect(value('۱۲')).toBe(12);
    expect(value('०.५')).toBe(0.5);
    expect(value('６４')).toBe(64);
  });

  it('takes what is allowed of two readings, and says what the other would be', () => {
    const epochs = { min: 1, max: 1000, integer: true };
    const rows = { min: 20, max: 100_000, integer: true };
    expect(readNumber('1,500', rows, '.')).toEqual({ value: 1500 });
    expect(readNumber('1.500', rows, '.')).toEqual({ value: 1500, other: 1.5 });
    expect(readNumber('1,234', rate, '.')).toEqual({ value: 1.234, other: 1234 });
    expect(readNumber('1.234', rate, '.')).toEqual({ value: 1.234 });
    expect(readNumber('1.000', epochs, '.')).toEqual({ value: 1, other: 1000 });
  });

  it('takes the page’s own mark for the decimal one where both readings are allowed', () => {
    expect(readNumber('1,500', cost, '.')).toEqual({ value: 1500, other: 1.5 });
    expect(readNumber('1,500', cost, ',')).toEqual({ value: 1.5, other: 1500 });
    expect(readNumber('1.500', cost, '.')).toEqual({ value: 1.5, other: 1500 });
  });

  it('reads nothing into what is no number', () => {
    for (const text of [
      '',
      ' ',
      '-',
      ',',
      '1,2,3',
      '1.2.3',
      '1,23,456',
      '1,234.567.8',
      '1.5 3',
      'NaN',
      'Infinity',
      '0x10',
      'e5',
    ]) {
      expect(readNumber(text, cost, '.'), text).toBeNull();
    }
  });

  it('reads every number that it writes, in either language', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
        fc.constantFrom('.' as const, ',' as const),
        (number, mark) => {
          expect(readNumber(written(number, mark), cost, mark)?.value).toBe(Number(written(number, '.')));
        },
      ),
    );
  });
});

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

  it('keeps to whole numbers where there are no others', () => {
    const epochs = { min: 1, max: 1000, integer: true };
    expect(neighbour(30, 1, epochs)).toBe(50);
    expect(neighbour(1, -1, epochs)).toBe(1);
    expect(neighbour(3, -1, epochs)).toBe(2);
    expect(neighbour(0, 1, { min: 0, max: 1000, integer: true })).toBe(1);
  });
});

describe('written', () => {
  it('writes numbers as people do', () => {
    const numbers = [0.000001, 0.1 + 0.2, 30, 0, 1e-9];
    expect(numbers.map((number) => written(number, '.'))).toEqual(['0.000001', '0.3', '30', '0', '1e-9']);
    expect(written(0.003, ',')).toBe('0,003');
  });
});

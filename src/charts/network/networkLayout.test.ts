import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightDown, layOutNetwork, placeOf, unitAt, unitsAfterDrag } from './networkLayout.ts';

const DEFAULT = [140, 32, 16, 4, 16, 32, 140];
const DESK = { width: 780, height: 210 };
const deepest = [140, ...Array(10).fill(256), 64, ...Array(10).fill(256), 140];

const anyNetwork = fc.array(fc.integer({ min: 1, max: 256 }), { minLength: 3, maxLength: 23 });

describe('layOutNetwork', () => {
  it('places the default network on a desk as it was seen to be good', () => {
    const { columns, input, output, stride } = layOutNetwork(DEFAULT, DESK, 'across');
    const rounded = columns.map(({ main, from, to }) => [main, from, to].map(Math.round));
    expect(rounded).toEqual([
      [147, 32, 174],
      [228, 38, 168],
      [309, 40, 166],
      [390, 87, 119],
      [471, 40, 166],
      [552, 38, 168],
      [633, 32, 174],
    ]);
    expect(Math.round(stride)).toBe(81);
    expect(Math.round(input.width)).toBe(125);
    expect(Math.round(output.x + output.width)).toBe(DESK.width);
  });

  it('keeps everything within its room, in order, and the same on both sides of a mirrored network', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom('across', 'down'), (units, flow) => {
        const size = flow === 'down' ? { width: 342, height: heightDown(units.length) } : DESK;
        const { columns, cross } = layOutNetwork(units, size, flow as 'across');
        columns.forEach((column, i) => {
          expect(column.from).toBeGreaterThanOrEqual(cross.from - 1e-9);
          expect(column.to).toBeLessThanOrEqual(cross.to + 1e-9);
          if (i > 0) expect(column.main).toBeGreaterThan(columns[i - 1]!.main);
        });
      }),
    );
  });

  it('leaves 24 pixels from column to column in the deepest network', () => {
    expect(layOutNetwork(deepest, DESK, 'across').stride).toBeGreaterThanOrEqual(24);
  });

  it('leaves a finger’s breadth from row to row on a phone, however deep the network is', () => {
    const { stride } = layOutNetwork(deepest, { width: 342, height: heightDown(deepest.length) }, 'down');
    expect(stride).toBeGreaterThanOrEqual(44);
  });

  it('draws few units of one column further apart, where told, and many of them like all others', () => {
    const column = (units: number) =>
      layOutNetwork([140, units, 140], DESK, 'across', { column: 1, pitch: 30 }).columns[1]!;
    expect(column(3).pitch).toBe(30);
    expect(column(10).pitch).toBeLessThan(30);
    expect(column(10).to - column(10).from).toBeLessThanOrEqual(DESK.height);
    expect(column(64)).toEqual(layOutNetwork([140, 64, 140], DESK, 'across').columns[1]);
  });

  it('draws more units longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), (units) => {
        const { columns } = layOutNetwork([units, units + 1], DESK, 'across');
        expect(columns[1]!.to - columns[1]!.from).toBeGreaterThan(columns[0]!.to - columns[0]!.from);
      }),
    );
  });
});

it('unitAt finds the unit that placeOf placed, and the nearest one beyond the ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 256 }), fc.nat(), (units, n) => {
      const [column] = layOutNetwork([units, 1], DESK, 'across').columns;
      expect(unitAt(column!, placeOf(column!, n % units), units)).toBe(n % units);
      expect(unitAt(column!, -1e6, units)).toBe(0);
      expect(unitAt(column!, 1e6, units)).toBe(units - 1);
    }),
  );
});

describe('unitsAfterDrag', () => {
  it('changes nothing when nothing was dragged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), (units) => {
        expect(unitsAfterDrag(units, 0, 8)).toBe(units);
      }),
    );
  });

  it('grows outwards, shrinks inwards, and never below one unit', () => {
    expect(unitsAfterDrag(4, 10, 8)).toBe(7);
    expect(unitsAfterDrag(16, 40, 8)).toBe(53);
    expect(unitsAfterDrag(53, -40, 8)).toBe(16);
    expect(unitsAfterDrag(4, -1000, 8)).toBe(1);
  });

  it('is followed back by the way it came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), fc.integer({ min: 0, max: 60 }), (units, by) => {
        expect(Math.abs(unitsAfterDrag(unitsAfterDrag(units, by, 8), -by, 8) - units)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

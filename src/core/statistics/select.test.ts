import fc from 'fast-check';
import { expect, it } from 'vitest';
import { select } from './select.ts';

const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 });

it('puts one value where sorting would, between lesser and greater ones, and leaves all outside where they are', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), fc.nat(), fc.nat(), (list, first, many, at) => {
      const from = first % list.length;
      const to = from + 1 + (many % (list.length - from));
      const place = from + (at % (to - from));
      const values = Float64Array.from(list);
      const items = Uint32Array.from(list.keys());
      select(values, place, from, to, items);
      const inside = list.slice(from, to).sort((a, b) => a - b);
      expect(values[place]).toBe(inside[place - from]);
      expect(values.subarray(from, place).every((value) => value <= values[place]!)).toBe(true);
      expect(values.subarray(place, to).every((value) => value >= values[place]!)).toBe(true);
      // Each value has kept what goes along with it.
      expect(Array.from(items, (item) => list[item])).toEqual([...values]);
      for (const i of [...list.keys()].filter((i) => i < from || i >= to)) expect(items[i]).toBe(i);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEAD, type ListLook, layOutList } from './listLayout.ts';

const LOOK: ListLook = { line: [20, 30], names: 'end', apart: 12, leastPlot: 60 };

const listOf = (parts: readonly string[][]) =>
  parts.flatMap((names, part) => names.map((name, i) => ({ id: `${part}.${i}`, name, heading: `part ${part}` })));
const lists = fc
  .array(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 9 }), { maxLength: 4 })
  .map(listOf);
const sizes = fc.record({ width: fc.integer({ min: 200, max: 900 }), height: fc.integer({ min: 72, max: 500 }) });

it('lines stand below one another, each part under its heading, and none below the chart', () => {
  fc.assert(
    fc.property(lists, sizes, (entries, size) => {
      const { lines, headings, hidden, foot } = layOutList(size, entries, LOOK, 100);
      expect(lines.length + hidden).toBe(entries.length);
      expect(lines.map(({ entry }) => entry)).toEqual(entries.slice(0, lines.length));
      expect(headings.map(({ heading }) => heading)).toEqual([...new Set(lines.map(({ entry }) => entry.heading))]);
      let y = 0;
      for (const [i, line] of lines.entries()) {
        if (lines[i - 1]?.entry.heading !== line.entry.heading) y += HEAD;
        expect(line.y).toBeCloseTo(y, 9);
        y += line.height;
      }
      expect(foot).toBeCloseTo(y, 9);
      // The sentence that tells how many more there are has room.
      expect(foot).toBeLessThanOrEqual(size.height - (hidden > 0 && lines.length > 0 ? 20 : 0) + 1e-9);
    }),
  );
});

it('names give way to the plot, and the plot to what stands at the right', () => {
  fc.assert(
    fc.property(lists, sizes, fc.integer({ min: 0, max: 300 }), (entries, size, beside) => {
      const { left, right } = layOutList(size, entries, LOOK, beside);
      expect(right).toBeGreaterThanOrEqual(left);
      if (size.width - beside >= 80) expect(right - left).toBeGreaterThanOrEqual(LOOK.leastPlot);
    }),
  );
});

it('a long name stands in two lines where its line is high enough, and takes less room', () => {
  const entries = [{ id: 'a', name: 'premature ventricular contraction', heading: 'by class' }];
  const leftAt = (height: number) => layOutList({ width: 800, height }, entries, LOOK, 100).left;
  expect(leftAt(200)).toBeLessThan(leftAt(45));
});

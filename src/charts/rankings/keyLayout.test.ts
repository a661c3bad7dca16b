import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOut } from './keyLayout.ts';
import { both } from './operatingPlane.ts';

const withArea = (name: string) => ({ name, area: both('.994') });
const NAMES = ['network', 'PCA 4', 'the mean', 'guessing'].map(withArea);
const TITLE = 'ROC AUC';

it('keeps the key off the plot, at any size and with any names', () => {
  const sizes = fc.record({ width: fc.integer({ min: 200, max: 1400 }), height: fc.integer({ min: 104, max: 800 }) });
  const names = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(sizes, names, fc.boolean(), (size, said, picture) => {
      const { plot, key } = layOut(size, said.map(withArea), TITLE, picture);
      for (const { left, y } of key.lines) expect(left > plot.right || y - 12 > plot.bottom + 17).toBe(true);
      if (key.title) expect(key.title.x).toBeGreaterThan(plot.right);
    }),
  );
});

it('takes two rows under a chart as narrow as the Lab has on a small screen', () => {
  const { key } = layOut({ width: 290, height: 220 }, NAMES, TITLE, false);
  expect(new Set(key.lines.map(({ y }) => y)).size).toBe(2);
});

it('stands beside a low chart and under a narrow one', () => {
  const low = layOut({ width: 400, height: 190 }, NAMES, TITLE, false);
  expect(low.plot.bottom).toBe(150);
  expect(low.key.lines).toHaveLength(4);
  const narrow = layOut({ width: 330, height: 400 }, NAMES, TITLE, false);
  expect(narrow.plot.right).toBe(310);
  expect(narrow.key.lines.every(({ right }) => right <= 330)).toBe(true);
});

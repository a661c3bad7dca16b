import { describe, expect, it } from 'vitest';
import { featureCells, heightOfFeatures } from './featureCells.ts';

describe.each([
  ['a phone', 340, 1],
  ['half a desk', 480, 2],
  ['a desk', 760, 2],
  ['a projector', 1500, 6],
])('on %s, eighteen features', (_, width, columns) => {
  const height = heightOfFeatures(width, 18);
  const cells = featureCells({ width, height }, 18);
  const all = Array.from({ length: 18 }, (_, place) => place);

  it('stand in as many columns as have room, one below the other, none beyond the picture', () => {
    expect(new Set(all.map((place) => cells.cell(place).left)).size).toBe(columns);
    for (const place of all) {
      const cell = cells.cell(place);
      const { from, to, at } = cells.track(place);
      expect(cell.left + cell.width).toBeLessThanOrEqual(width + 1e-6);
      expect(cell.top + cell.height).toBeLessThanOrEqual(height + 1e-6);
      expect(to - from).toBeGreaterThan(80);
      expect(from).toBeGreaterThanOrEqual(cell.left);
      expect(at).toBeGreaterThan(cell.top);
      expect(at).toBeLessThan(cell.top + cell.height);
    }
  });

  it('are found again under a pointer, also one beside them', () => {
    for (const place of all) {
      const { left, top, width, height } = cells.cell(place);
      expect(cells.placeAt(left + width / 2, top + height / 2)).toBe(place);
    }
    expect(cells.placeAt(-9, -9)).toBe(0);
    expect(cells.placeAt(2 * width, 2 * height)).toBe(17);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lab } from '#text/en/lab/index.ts';
import { latentMap as latentMapIn } from './latentMap.ts';

const latentMap = (latent: Float32Array, units: number, coordinates: 'units' | 'components' = 'units') =>
  latentMapIn({ latent, units, coordinates }, lab.latent);

describe('latentMap', () => {
  it('takes two coordinates as they are', () => {
    const latent = Float32Array.of(1, 2, 3, 4);
    const map = latentMap(latent, 2);
    expect(map).toMatchObject({ points: latent, axes: ['latent unit 1', 'latent unit 2'] });
    expect(latentMap(latent, 2, 'components').axes).toEqual(['component 1', 'component 2']);
    expect(map.latentAt(5, 6)).toEqual(Float32Array.of(5, 6));
    expect(latentMap(Float32Array.of(7, 8), 1).latentAt(5, 0.3)).toEqual(Float32Array.of(5));
  });

  it('lays a single coordinate along a strip, each row at its own height', () => {
    const { points } = latentMap(
      Float32Array.from({ length: 50 }, (_, i) => i),
      1,
    );
    const heights = Array.from(points).filter((_, i) => i % 2 === 1);
    expect(Array.from(points).filter((_, i) => i % 2 === 0)).toEqual([...heights.keys()]);
    expect(new Set(heights).size).toBe(50);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...heights)).toBeLessThan(1);
  });

  it('finds the plane of most spread in more, and says how much of it that shows', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [3 * Math.sin(i), Math.cos(i), 0, 0]);
    const { points, axes } = latentMap(Float32Array.from(rows.flat()), 4);
    expect(points.length).toBe(80);
    expect(axes[0]).toMatch(/^component 1: \d+ % of the spread$/);
    rows.forEach(([x], i) => {
      expect(points[2 * i]).toBeCloseTo(x! - rows.reduce((sum, row) => sum + row[0]!, 0) / 40, 0);
    });
  });

  it('leads back from the plane to the latent space', () => {
    // Rows that lie on a plane lose nothing on it.
    const rows = Array.from({ length: 40 }, (_, i) => [Math.sin(i), Math.cos(3 * i), Math.sin(i) + Math.cos(3 * i)]);
    const { points, latentAt } = latentMap(Float32Array.from(rows.flat()), 3);
    rows.forEach((row, i) => {
      const back = latentAt(points[2 * i]!, points[2 * i + 1]!);
      row.forEach((value, unit) => {
        expect(back[unit]).toBeCloseTo(value, 4);
      });
    });
  });

  it('is the same whenever it is asked, and finite for rows that are all alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 60 }), (numbers) => {
        const latent = Float32Array.from(numbers.slice(0, numbers.length - (numbers.length % 3)));
        expect(latentMap(latent, 3).points).toEqual(latentMap(latent.slice(), 3).points);
        expect(latentMap(new Float32Array(latent.length), 3).points.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

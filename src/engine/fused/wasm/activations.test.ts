import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVATIONS } from '#core/experiment/experiment.ts';
import { ACTIVATE } from '#core/network/activation.ts';
import type { KernelInstance } from './kernels.ts';
import { A, B, BYTES, D } from './panelTesting.ts';
import { readKernels } from './testing.ts';

let instance: KernelInstance;

beforeAll(async () => {
  instance = (await readKernels()).open(BYTES);
});

describe('activate', () => {
  const XS = Float32Array.from({ length: 40_000 }, (_, i) => {
    // Both signs, from the smallest normal numbers up to 120, half of them evenly spread near zero.
    const size = i % 4 < 2 ? 2 ** (-126 + (i / 40_000) * 132) : (i / 40_000) * 12;
    return i % 2 === 0 ? size : -size;
  });

  it.each(ACTIVATIONS)('%s is right to a few roundings', (name) => {
    instance.floats.set(XS, B / 4);
    instance.functions.activate(ACTIVATIONS.indexOf(name), B, D, XS.byteLength);
    let worst = 0;
    for (const [i, x] of XS.entries()) {
      const expected = ACTIVATE[name](x);
      const found = instance.floats[D / 4 + i]!;
      // Below e⁻⁸⁷, the smallest power that float32 holds in full, nothing is left of a sigmoid.
      worst = Math.max(worst, Math.abs(found - expected) / Math.max(Math.abs(expected), 2 ** -125));
    }
    expect(worst).toBeLessThan(4 * 2 ** -23);
  });

  it('keeps NaN and bears infinities', () => {
    const limits: Record<string, [number, number]> = { tanh: [-1, 1], sigmoid: [0, 1], elu: [-1, Infinity] };
    for (const [name, ends] of Object.entries(limits)) {
      instance.floats.set([Number.NaN, -Infinity, Infinity, -1e30], A / 4);
      instance.functions.activate(ACTIVATIONS.indexOf(name as 'tanh'), A, D, 16);
      const [nan, low, high, veryLow] = instance.floats.slice(D / 4, D / 4 + 4);
      expect(nan).toBeNaN();
      expect(low).toBeCloseTo(ends[0], 30);
      expect(high).toBe(ends[1]);
      expect(veryLow).toBeCloseTo(ends[0], 30);
    }
  });

  it.each(ACTIVATIONS)('%s has the slope that differences find', (name) => {
    // Away from the kink at zero.
    const xs = Float32Array.from({ length: 64 }, (_, i) => (i - 31.5) / 8);
    const gradient = xs.map((_, i) => 1 + (i % 3));
    instance.floats.set(xs, A / 4);
    instance.functions.activate(ACTIVATIONS.indexOf(name), A, B, xs.byteLength);
    instance.floats.set(gradient, D / 4);
    instance.functions.activateBack(ACTIVATIONS.indexOf(name), B, D, xs.byteLength);
    for (const [i, x] of xs.entries()) {
      const slope = (ACTIVATE[name](x + 1e-5) - ACTIVATE[name](x - 1e-5)) / 2e-5;
      expect(Math.abs(instance.floats[D / 4 + i]! - slope * gradient[i]!)).toBeLessThan(1e-6);
    }
  });
});

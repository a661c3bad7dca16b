import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { TellingError } from '#core/message.ts';
import { loadKernels } from './kernels.ts';
import { readKernels } from './testing.ts';

describe('loadKernels', () => {
  it('tells a binary that is cut short from a browser without vector instructions', async () => {
    const binary = await readFile(new URL('./kernels.wasm', import.meta.url));
    const damaged = { say: 'fileDamaged', file: 'kernels.wasm', damage: { what: 'kind' } } as const;
    await expect(loadKernels(binary.slice(0, 1000))).rejects.toThrow(new TellingError(damaged));
    const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    await expect(loadKernels(binary)).rejects.toThrow(new TellingError({ say: 'noWasm' }));
    validate.mockRestore();
  });

  it('hands out memory that is all zero, whoever had it before', async () => {
    const kernels = await readKernels();
    const first = kernels.open(1000);
    first.floats.fill(7);
    kernels.close(first);
    const second = kernels.open(100_000);
    expect(second).toBe(first);
    expect(second.floats.length).toBeGreaterThanOrEqual(25_000);
    expect(second.floats.every((value) => value === 0)).toBe(true);
    const third = kernels.open(1000);
    expect(third).not.toBe(second);
  });
});

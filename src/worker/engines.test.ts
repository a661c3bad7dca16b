import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { smallTask } from '#engine/testing.ts';
import { browserEngines } from './engines.ts';

const served = async () => new Response(await readFile('src/engine/fused/wasm/kernels.wasm'));

describe('the fastest engine of a browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is looked for again while one of them failed for the moment, and then no more', async () => {
    const fetch = vi.fn(served).mockRejectedValue(new TypeError('Failed to fetch'));
    vi.stubGlobal('fetch', fetch);
    const engines = browserEngines();
    expect(fetch).toHaveBeenCalled();
    const { signal } = new AbortController();
    const choose = async () => (await engines.chooseFastest(['fusedWasm', 'fusedJs'], smallTask(), signal)).engine.name;
    expect(await choose()).toBe('fusedJs');
    fetch.mockImplementation(served);
    expect(await choose()).toBe('fusedWasm');
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await choose()).toBe('fusedWasm');
  });
});

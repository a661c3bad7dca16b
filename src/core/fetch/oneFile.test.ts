import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFile, fetchJson } from './fetchFile.ts';
import { inlinedFile, inlinedWorker, isOneFile } from './oneFile.ts';

const packed = (text: string) => gzipSync(text).toString('base64');

describe('the one-file edition', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('reads its files from within the page, whatever folder that lies in, and fetches none', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    vi.stubGlobal('anomascopeOneFile', {
      files: { 'data/a.json': packed('{"rows":3}'), 'assets/k-1.wasm': packed('binary') },
      worker: 'blob:x',
    });
    expect(await fetchJson('file:///media/data/USB%20stick/data/a.json')).toEqual({ rows: 3 });
    expect(new TextDecoder().decode(await fetchFile('assets/k-1.wasm'))).toBe('binary');
    expect(isOneFile()).toBe(true);
    expect(inlinedWorker()).toBe('blob:x');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not what a page with files around it is', () => {
    expect(isOneFile()).toBe(false);
    expect(inlinedFile('http://site/data/a.json')).toBeNull();
    expect(inlinedWorker()).toBeNull();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { applyTheme, nextTheme, storedTheme } from './theme.ts';

afterEach(() => vi.unstubAllGlobals());

describe('themes', () => {
  it('go round', () => {
    expect(nextTheme('system')).toBe('light');
    expect(nextTheme(nextTheme(nextTheme('dark')))).toBe('dark');
  });

  it('are kept, and put on the page', () => {
    const kept = new Map<string, string>();
    const dataset: Record<string, string> = {};
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) });
    vi.stubGlobal('document', { documentElement: { dataset } });
    expect(storedTheme()).toBe('system');
    applyTheme('dark');
    expect([storedTheme(), dataset.theme]).toEqual(['dark', 'dark']);
    applyTheme('system');
    expect([storedTheme(), dataset.theme]).toEqual(['system', undefined]);
  });

  it('do without a memory where the browser has none, or keeps something else under that name', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(storedTheme()).toBe('system');
    vi.stubGlobal('localStorage', { getItem: () => 'sepia' });
    expect(storedTheme()).toBe('system');
  });
});

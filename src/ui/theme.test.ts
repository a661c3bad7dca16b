import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubPage } from '#kept/testing.ts';

let page = stubPage();
const dataset: Record<string, string> = {};
beforeEach(() => {
  page = stubPage();
  delete dataset.theme;
  vi.stubGlobal('document', { documentElement: { dataset } });
});
afterEach(() => vi.unstubAllGlobals());

/** As a page finds it that has just been opened. */
async function opened() {
  vi.resetModules();
  return import('./theme.ts');
}

describe('themes', () => {
  it('go round', async () => {
    const { nextTheme } = await opened();
    expect(nextTheme('system')).toBe('light');
    expect(nextTheme(nextTheme(nextTheme('dark')))).toBe('dark');
  });

  it('are kept, and put on the page', async () => {
    const { useTheme } = await opened();
    expect(useTheme.getState().theme).toBe('system');
    useTheme.setState({ theme: 'dark' });
    expect(dataset.theme).toBe('dark');
    expect((await opened()).useTheme.getState().theme).toBe('dark');
    useTheme.setState({ theme: 'system' });
    expect(dataset.theme).toBeUndefined();
  });

  it('follow the choice in another tab', async () => {
    await opened();
    page.browser.setItem('anomascope-theme', '{"state":{"theme":"dark"},"version":1}');
    page.tell('anomascope-theme');
    expect(dataset.theme).toBe('dark');
  });

  it('are read as they used to be kept, and are the system’s where something else lies there', async () => {
    page.browser.setItem('anomascope-theme', 'dark');
    expect((await opened()).useTheme.getState().theme).toBe('dark');
    page.browser.setItem('anomascope-theme', 'sepia');
    expect((await opened()).useTheme.getState().theme).toBe('system');
  });
});

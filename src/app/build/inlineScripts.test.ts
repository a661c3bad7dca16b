import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it, vi } from 'vitest';
import { classicScript } from './inlineScripts.ts';

const script = classicScript('src/app/entryScript.ts');

it('The script of the entry page is in the syntax of 2015', () => {
  expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
});

it('The entry page has every part that its script looks for', () => {
  const html = readFileSync('index.html', 'utf8');
  for (const trouble of ['slow', 'missing', 'fault', 'old', 'file', 'framed-missing', 'framed-fault']) {
    expect(html).toMatch(new RegExp(`data-in="[^"]*\\b${trouble}\\b`));
  }
  for (const id of script.matchAll(/getElementById\("([^"]+)"/g)) expect(html).toContain(`id="${id[1]}"`);
});

describe('in a browser that cannot run the page', () => {
  /** Runs the script in a bare browser. Returns what it has noted for the page, and what it said of trusted scripts. */
  function run({ createPolicy = vi.fn(), theme = null as string | null } = {}) {
    const noted: Record<string, string> = {};
    const documentElement = { setAttribute: (name: string, value: string) => Object.assign(noted, { [name]: value }) };
    const document = {
      documentElement,
      baseURI: 'https://site.example/folder/page.html',
      createElement: () => ({}),
      addEventListener() {},
      getElementById: () => null,
    };
    const window = { trustedTypes: { createPolicy } };
    new Function('window', 'document', 'addEventListener', 'setTimeout', 'localStorage', script)(
      window,
      document,
      () => {},
      () => {},
      { getItem: () => theme },
    );
    return noted;
  }

  it.each(['dark', '{"state":{"theme":"dark"},"version":1}'])(
    'says that it is too old, in the theme kept as %s',
    (theme) => {
      expect(run({ theme })).toEqual({ 'data-entry': 'old', 'data-theme': 'dark' });
    },
  );

  it('leaves the theme to the system where none that there is was chosen', () => {
    for (const theme of [null, 'sepia']) expect(run({ theme })).toEqual({ 'data-entry': 'old' });
  });

  it('takes scripts from its own folder and from blobs, and from nowhere else', () => {
    const createPolicy = vi.fn();
    run({ createPolicy });
    const { createScriptURL } = createPolicy.mock.calls[0]![1] as { createScriptURL(url: string): string | null };
    for (const own of ['./sw.js', 'https://site.example/folder/assets/worker.js', 'blob:https://site.example/1-2']) {
      expect(createScriptURL(own)).toBe(own);
    }
    for (const other of [
      '../sw.js',
      'https://other.example/folder/x.js',
      'data:text/javascript,1',
      '//other.example/',
    ]) {
      expect(createScriptURL(other)).toBeNull();
    }
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sanitize } from './sanitize.ts';

afterEach(() => vi.unstubAllGlobals());

/** Without the isolate round it. */
const inner = (words: string, most?: number) => sanitize(words, most).slice(1, -1);

/** Characters that have no business in a sentence, among others that have. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u202E', '\u2066', '\u2069', '\u200F', '\u200B', '\uFEFF', '\u0000', '\n', '\u2028', '\u3164'),
    fc.constantFrom('\uD83D', '\uDE00', '\u0301', '\u05D0', '\u0627', 'a', ' ', '👩‍👩‍👧', '🇨🇭'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 500,
});

describe('words from outside', () => {
  it('have a direction of their own, and nothing in them that could end or change it', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 60 }), (words, most) => {
        const safe = sanitize(words, most);
        expect([safe[0], safe.at(-1)]).toEqual(['\u2068', '\u2069']);
        expect(safe.slice(1, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(safe.slice(1, -1)).not.toMatch(/^\s| {2}|\s$/);
      }),
    );
  });

  it('are never longer than asked, in characters or in all, and stay the same a second time', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 60 }), (words, most) => {
        const safe = inner(words, most);
        expect([...new Intl.Segmenter().segment(safe)].length).toBeLessThanOrEqual(most + 1);
        expect(safe.length).toBeLessThanOrEqual(8 * most + 1);
        expect(inner(inner(words, 500), 500)).toBe(inner(words, 500));
      }),
    );
  });

  it('are what they were where there is nothing against them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]([ -~]{0,48}[!-~])?$/), (words) => {
        expect(inner(words)).toBe(words.replace(/ +/g, ' '));
      }),
    );
    expect(inner('שלום, Welt: 日本語')).toBe('שלום, Welt: 日本語');
  });

  it('are cut between characters, not within them', () => {
    expect(inner('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301e\u0301…');
    expect(inner('🇨🇭🇫🇷🇩🇪', 2)).toBe('🇨🇭🇫🇷…');
    expect(inner(`a${'\u0301'.repeat(1000)}b`, 40)).toBe('…');
    expect(inner('x'.repeat(1_000_000))).toBe(`${'x'.repeat(200)}…`);
    vi.stubGlobal('Intl', {});
    expect(inner('😀😀😀', 2)).toBe('😀😀…');
  });
});

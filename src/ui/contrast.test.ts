import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** The colour of a token, as [light, dark]; a translucent one is not for words, so it is not read. */
function colours(token: string): [light: string, dark: string] {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  if (!found) throw new Error(`theme.css has no plain pair of colours called --${token}.`);
  return [found[1]!, found[2]!];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function pairsOf(fronts: string[], backs: string[]) {
  return fronts.flatMap((front) =>
    backs.flatMap((back) =>
      (['light', 'dark'] as const).map((theme, i) => ({ front, back, theme, ratio: ratioOf(front, back, i) })),
    ),
  );
}

const ratioOf = (front: string, back: string, theme: number) => contrast(colours(front)[theme]!, colours(back)[theme]!);

const SHEETS = ['paper', 'panel', 'field', 'notice'];

describe('contrast (WCAG 2.2 AA)', () => {
  it('is computed as the standard does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([
    ...pairsOf(['ink', 'ink-soft', 'normal-text', 'abnormal-text', 'reconstruction-text'], SHEETS),
    ...pairsOf(['on-accent'], ['accent']),
  ])('words: $front on $back, $theme', ({ ratio }) => expect(ratio).toBeGreaterThanOrEqual(4.5));

  it.each([
    ...pairsOf(['normal', 'abnormal', 'reconstruction', 'against', 'edge'], ['paper', 'panel', 'field']),
    ...pairsOf(['ink', 'accent'], ['paper', 'panel']),
  ])('marks and edges: $front on $back, $theme', ({ ratio }) => expect(ratio).toBeGreaterThanOrEqual(3));

  it('lines stand out from the small squares of the paper, and words from all of it', () => {
    for (const { ratio } of pairsOf(['normal'], ['ecg-small'])) expect(ratio).toBeGreaterThanOrEqual(3);
    for (const { ratio } of pairsOf(['ink'], ['ecg-small', 'ecg-large'])) expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});

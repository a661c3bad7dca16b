import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { en } from '#text/en/index.ts';
import { TextContext } from '#text/useText.ts';
import { HistogramCells } from './HistogramCells.tsx';
import { boxOf } from './histogramBox.ts';

/** Seven pixels are about a letter. */
const LETTER = 7;

/** The counts above the histograms, from left to right, and how wide the plot is. */
function above(width: number, passed: number, falseAlarms: number, share: number) {
  const box = boxOf({ width, height: 280 });
  const normal = [...new Array(passed).fill(0), ...new Array(falseAlarms).fill(2)];
  const room = box.right - box.left;
  const cells = createElement(HistogramCells, {
    ...{ normal, abnormal: [], threshold: 1, box },
    cut: box.left + share * room,
  });
  const drawn = renderToStaticMarkup(createElement(TextContext, { value: en }, cells));
  return { words: [...drawn.matchAll(/>([^<]+)</g)].slice(0, 2).map(([, words]) => words!), room };
}

it.each([250, 300, 370, 480, 720])('parts the counts that share a line in a chart %d pixels wide', (width) => {
  for (const share of [0.05, 0.5, 0.8, 0.98]) {
    const { words, room } = above(width, 7697, 303, share);
    expect(words[0]).toContain('7,697');
    expect(words[1]).toBe('303 false alarms');
    expect(LETTER * words.join(' ').length).toBeLessThan(room);
  }
});

it('says what the counts are wherever there is room to', () => {
  expect(above(720, 7697, 303, 0.8).words[0]).toBe('7,697 normal, passed');
  expect(above(300, 7697, 303, 0.8).words[0]).toBe('7,697 passed');
  expect(above(250, 7697, 303, 0.8).words[0]).toBe('7,697');
});

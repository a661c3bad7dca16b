import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { en } from '#text/en/index.ts';
import { TextContext } from '#text/useText.ts';
import { PictureContext } from '../frame/picture.ts';
import { ErrorHistogram } from './ErrorHistogram.tsx';

/** Six pixels are about a letter of an axis's title. */
const LETTER = 6;

/** The names of both axes, which stand on one line, in a chart of ranks. */
function titles(width: number): string[] {
  const histogram = createElement(ErrorHistogram, {
    normal: Float64Array.from({ length: 900 }, (_, i) => i / 1000),
    abnormal: Float64Array.from({ length: 100 }, (_, i) => 1 - 0.1 ** (1 + i / 50)),
    threshold: 0.9,
    thresholdText: '',
    onThreshold: () => {},
    noun: { one: 'connection', many: 'connections' },
    measure: 'score',
  });
  const picture = createElement(PictureContext, { value: { width, height: 280 } }, histogram);
  const drawn = renderToStaticMarkup(createElement(TextContext, { value: en }, picture));
  return ['connections per bar, √ scale', 'score, log scale towards 1'].filter((title) => drawn.includes(title));
}

it('names what the bars count where that does not run into the name of the other axis', () => {
  for (let width = 250; width < 600; width += 10) {
    const shown = titles(width);
    expect(shown).toContain('score, log scale towards 1');
    if (shown.length > 1) expect(LETTER * shown.join(' ').length).toBeLessThan(width - 48);
  }
  expect(titles(600)).toHaveLength(2);
});

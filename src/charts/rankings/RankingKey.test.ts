import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { boxOf, keyBox, type Plane, type RankingCurve } from './operatingPlane.ts';
import { RankingKey } from './RankingKey.tsx';

const curve = (name: string, auc: number | null): RankingCurve => ({
  ...{ id: name, name, role: 'baseline', auc, area: auc === null ? '–' : auc.toFixed(2).replace('.', ',') },
  ...{ x: [], y: [], thresholds: [] },
});

it('names the largest area first, however areas are written', () => {
  const entries = [curve('least', null), curve('less', 0.981), curve('most', 0.984)].map((entry) => ({
    ...entry,
    dash: undefined,
  }));
  const drawn = renderToStaticMarkup(
    createElement(RankingKey, { title: null, entries, guess: null, right: 200, bottom: 90, line: 18 }),
  );
  expect(drawn.match(/least|less|most/g)).toEqual(['most', 'less', 'least']);
});

it('cuts long names short, and tells all of them under a pointer', () => {
  const name = 'Autoencoder, latent units 2, seed 7';
  const entries = [{ ...curve(name, 0.9), dash: undefined }];
  const drawn = renderToStaticMarkup(
    createElement(RankingKey, { title: null, entries, guess: null, right: 200, bottom: 90, line: 18 }),
  );
  expect(drawn).toContain('>Autoencoder, latent uni…<');
  expect(drawn).toContain(`<title>${name}</title>`);
});

it('leaves the curves room in a low plot', () => {
  const size = { width: 400, height: 122 };
  const series = [curve('a', 0.9), curve('b', 0.8), curve('c', 0.7)];
  const plane = { keySide: 'right', guess: { name: 'guessing' } } as Plane;
  const plot = boxOf(size);
  expect(plot.bottom - plot.top).toBe(72);
  // A letter's height above the first line, at least, is free.
  expect(keyBox(size, plane, series).top - plot.top).toBeGreaterThan(4);
  expect(keyBox({ width: 400, height: 300 }, plane, series)).toMatchObject({ top: 178, bottom: 250 });
});

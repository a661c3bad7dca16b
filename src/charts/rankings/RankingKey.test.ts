import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { layOut } from './keyLayout.ts';
import { keyEntries, type RankingCurve } from './operatingPlane.ts';
import { RankingKey } from './RankingKey.tsx';

const curve = (name: string, auc: number | null): RankingCurve => ({
  ...{ id: name, name, role: 'baseline', auc, area: auc === null ? '–' : auc.toFixed(2).replace('.', ',') },
  ...{ x: [], y: [], thresholds: [] },
});

const GUESS = { from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, area: ',50', name: 'guessing' };

function drawn(curves: readonly RankingCurve[], picture = false): string {
  const entries = keyEntries(curves, GUESS);
  const names = entries.map(({ name }) => name);
  const { key } = layOut({ width: 720, height: 400 }, names, 'area', picture);
  return renderToStaticMarkup(createElement(RankingKey, { title: 'area', entries, place: key }));
}

it('names the largest area first and guessing last, however areas are written', () => {
  const key = drawn([curve('least', null), curve('less', 0.981), curve('most', 0.984)]);
  expect(key.match(/least|less|most|guessing/g)).toEqual(['most', 'less', 'least', 'guessing']);
});

it('cuts long names short and tells all of them under a pointer; a picture has none, so it says them whole', () => {
  const name = 'Autoencoder, latent units 2, seed 7';
  const key = drawn([curve(name, 0.9)]);
  expect(key).toContain('>Autoencoder, latent uni…<');
  expect(key).toContain(`<title>${name}</title>`);
  expect(drawn([curve(name, 0.9)], true)).toContain(`>${name}<`);
});

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { layOut } from './keyLayout.ts';
import { both, keyEntries, type RankingCurve } from './operatingPlane.ts';
import { RankingKey } from './RankingKey.tsx';

const curve = (name: string, auc: number | null): RankingCurve => ({
  ...{ id: name, name, role: 'baseline', auc, area: both(auc === null ? '–' : auc.toFixed(2).replace('.', ',')) },
  ...{ x: [], y: [], thresholds: [] },
});

const GUESS = { from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, area: ',50', name: 'guessing' };

function drawn(curves: readonly RankingCurve[], picture = false): string {
  const entries = keyEntries(curves, { guess: GUESS, band: { name: 'band of 95 %', kind: 'pointwise' } });
  const { key } = layOut({ width: 720, height: 400 }, entries, 'area', picture);
  return renderToStaticMarkup(createElement(RankingKey, { title: 'area', entries, place: key }));
}

it('names the largest area first and guessing last, however areas are written', () => {
  const key = drawn([curve('least', null), curve('less', 0.981), curve('most', 0.984)]);
  expect(key.match(/least|less|most|guessing/g)).toEqual(['most', 'less', 'least', 'guessing']);
});

it('says what a band is, where there is one, and makes room for intervals', () => {
  const band = { x: [0, 1], low: [0, 0], high: [1, 1] };
  const plain = [curve('most', 0.984)];
  expect(drawn(plain)).not.toContain('band of 95 %');
  expect(drawn([{ ...curve('most', 0.984), band }])).toContain('band of 95 %');
  const area = { long: '.984 (.971–.991)', short: '.971–.991' };
  const said = ['network', 'PCA 4', 'the mean', 'guessing', '95 % band'].map((name) => ({ name, area }));
  const keyIn = (width: number) => layOut({ width, height: 140 }, said, 'area', false).key;
  expect([keyIn(720).areas, keyIn(370).areas]).toEqual(['long', 'short']);
  for (const { left, right } of keyIn(720).lines) expect(right - left).toBeGreaterThan(16 * 7);
});

it('cuts long names short and tells all of them under a pointer; a picture has none, so it says them whole', () => {
  const name = 'Autoencoder, latent units 2, seed 7';
  const key = drawn([curve(name, 0.9)]);
  expect(key).toContain('>Autoencoder, latent uni…<');
  expect(key).toContain(`<title>${name}</title>`);
  expect(drawn([curve(name, 0.9)], true)).toContain(`>${name}<`);
});

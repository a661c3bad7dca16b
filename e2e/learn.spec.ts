import { gunzipSync, gzipSync } from 'node:zlib';
import { expectNoViolationInBothColours } from './axe.ts';
import { lab, labStatus } from './lab.ts';
import { essay } from './learn.ts';
import { needsRealRows } from './realRows.ts';
import { expect, type Locator, type Page, type Response, test, testOnSharedPage } from './test.ts';

/** The words in which a figure says what has come of the last touch. */
const result = (section: Locator) => section.locator('figure').getByRole('status');

/** Presses a key until a result says what is awaited; a slider's way there is a matter of its size. */
async function pressUntil(control: Locator, key: string, holds: () => Promise<boolean>): Promise<void> {
  await control.focus();
  for (let i = 0; i < 200 && !(await holds()); i++) await control.press(key);
  expect(await holds()).toBe(true);
}

const says = (locator: Locator, text: string) => async () => ((await locator.textContent()) ?? '').includes(text);

test.describe('the figures', () => {
  testOnSharedPage(
    'a line catches a spike at once, a busy night only with false alarms, and by surprise without',
    async ({ page }) => {
      const section = await essay(page).reveal('anomaly');
      const said = result(section);
      await expect(said).toContainText('The point anomaly is caught. The contextual anomaly is missed.');
      await expect(said).toContainText('No false alarms');
      const line = section.getByRole('slider', { name: 'Threshold' });
      await pressUntil(line, 'ArrowDown', says(said, 'The contextual anomaly is caught'));
      await expect(said).toContainText(/\d+ false alarms/);
      await section.getByRole('radio', { name: 'The surprise' }).check({ force: true });
      await expect(said).toContainText('The contextual anomaly is caught');
      await expect(said).toContainText('No false alarms');
    },
  );

  testOnSharedPage('anomalies are planted by button and by pressing on the curve, and cleared', async ({ page }) => {
    const section = await essay(page).reveal('anomaly');
    const said = result(section);
    await section.getByRole('button', { name: 'Clear all' }).click();
    await expect(said).toContainText('Nothing strange is planted yet.');
    await section.getByRole('button', { name: 'a spike' }).press('Enter');
    await expect(said).toContainText('The point anomaly is caught.');
    const drawing = (await section.locator('svg[role=img]').boundingBox())!;
    await page.mouse.click(drawing.x + drawing.width * 0.3, drawing.y + drawing.height * 0.5);
    await expect(said).toContainText('Of 2 point anomalies, 2 caught.');
  });

  testOnSharedPage('a classifier lets a new fault pass, a detector of the normal does not', async ({ page }) => {
    const section = await essay(page).reveal('classify');
    const said = result(section);
    await section.getByRole('button', { name: 'Let a new fault appear' }).click();
    await expect(said).toContainText('16 of 16 known faults flagged, 0 of 7 new faults flagged');
    await section.getByRole('radio', { name: 'Supervised', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(said).toContainText('16 of 16 known faults flagged, 7 of 7 new faults flagged');
    await page.keyboard.press('ArrowRight');
    await expect(said).not.toContainText('16 of 16 known faults');
  });

  testOnSharedPage('beats are filtered by kind, laid over the mean, and scaled', async ({ page }) => {
    const section = await essay(page).reveal('heartbeat');
    await expect(result(section)).toContainText('2,919 beats (58 %)');
    await section.getByRole('radio', { name: 'PVC' }).check({ force: true });
    await expect(result(section)).toContainText('96 beats (1.9 %): premature ventricular contraction');
    const cells = section.getByRole('img', { name: /140 inputs/ });
    const before = await cells.locator('rect').first().getAttribute('fill-opacity');
    await section.getByRole('button', { name: 'Lay beat 3 over the mean' }).press('Enter');
    await expect(cells.locator('rect').first()).not.toHaveAttribute('fill-opacity', before!);
    await section.getByRole('radio', { name: 'Min–max' }).check({ force: true });
    await expect(cells).toHaveAccessibleName(/empty is 0, full 1/);
  });

  testOnSharedPage('a wider bottleneck redraws beats better, normal or not', async ({ page }) => {
    const section = await essay(page).reveal('bottleneck');
    const error = async () => Number(/Error of this beat: ([\d.]+\d)/.exec((await result(section).textContent())!)![1]);
    const width = section.getByRole('slider', { name: 'Width of the bottleneck' });
    for (const beat of ['1', '9']) {
      await section.getByRole('combobox', { name: 'Beat' }).selectOption(beat);
      await width.press('Home');
      const narrow = await error();
      await width.press('End');
      await expect(section.getByRole('img', { name: /16 latent units/ })).toBeVisible();
      expect(await error()).toBeLessThan(narrow);
    }
    await section.getByText('The same as a table').click();
    await expect(section.getByRole('row')).toHaveCount(17);
    // Every area with the interval that it is known by.
    await expect(section.getByRole('cell', { name: /^0\.\d{3}\s*0\.\d{3}–[01]\.\d{3}$/ })).toHaveCount(16);
    await expect(section.getByText('Below each ROC AUC its 95 % interval')).toBeVisible();
  });

  testOnSharedPage('bending a beat by pointer or by keys raises its error until it is flagged', async ({ page }) => {
    const section = await essay(page).reveal('error');
    const said = result(section);
    await expect(said).toContainText('Passes as normal.');
    const grip = section.getByRole('slider', { name: 'Bend the beat' });
    const box = (await grip.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect(said).toContainText('Flagged as abnormal.');
    await section.getByRole('button', { name: 'Undo all bending' }).click();
    await expect(said).toContainText('Passes as normal.');
    await grip.focus();
    await grip.press('ArrowRight');
    await pressUntil(grip, 'ArrowDown', says(said, 'Flagged as abnormal.'));
  });

  testOnSharedPage('a run is scrubbed, and played to its end', async ({ page }) => {
    needsRealRows();
    const section = await essay(page).reveal('training');
    const said = section
      .locator('figure')
      .getByText(/ROC AUC/)
      .first();
    await expect(said).toContainText('Untrained: ROC AUC 0.7');
    // The bars of the abnormal heap.
    const bars = section
      .getByRole('img', { name: /^Histogram of the errors/ })
      .locator('path[fill^=url]')
      .first();
    const untrained = await bars.getAttribute('d');
    const epoch = section.getByRole('slider', { name: 'Epoch', exact: true });
    await epoch.press('End');
    await expect(said).toContainText(/Epoch 40: ROC AUC 0\.99/);
    await expect(bars).not.toHaveAttribute('d', untrained!);
    await epoch.press('ArrowLeft');
    await expect(said).toContainText('Epoch 39');
    await section.getByRole('button', { name: 'Play' }).click();
    await expect(said).toContainText('Epoch 40');
    await expect(section.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  testOnSharedPage('three rules put the threshold in three places, and a hand in a fourth', async ({ page }) => {
    const section = await essay(page).reveal('threshold');
    const line = section.getByRole('slider', { name: 'Threshold' });
    const rule = (name: string) => section.getByRole('button', { name });
    const places = new Set<string | null>();
    for (const name of ['95th percentile', 'Mean + 3σ', 'Best F1']) {
      await rule(name).press('Enter');
      await expect(rule(name)).toHaveAttribute('aria-pressed', 'true');
      places.add(await line.getAttribute('aria-valuetext'));
    }
    expect(places.size).toBe(3);
    await line.press('ArrowLeft');
    await expect(rule('By hand')).toHaveAttribute('aria-pressed', 'true');
    expect(places).not.toContain(await line.getAttribute('aria-valuetext'));
  });

  testOnSharedPage(
    'a latent space is walked by keys and by pointer, sampled, and a beat is redrawn',
    async ({ page }) => {
      const section = await essay(page).reveal('variational');
      const said = result(section);
      await expect(said).toContainText('Decoded at 0.00 and 0.00');
      const [across, up] = [1, 2].map((unit) => section.getByRole('slider', { name: `Latent unit ${unit}` }));
      await across!.press('ArrowRight');
      await expect(said).toContainText(/Decoded at 0\.0[5-9] and 0\.00/);
      await across!.press('Shift+ArrowUp');
      await expect(up!).toBeFocused();
      await expect(said).toContainText(/Decoded at 0\.0[5-9] and 0\.[5-9]/);
      const map = (await section.locator('canvas').boundingBox())!;
      await page.mouse.click(map.x + 0.8 * map.width, map.y + 0.2 * map.height);
      await page.mouse.move(map.x + map.width / 2, map.y - 60);
      await expect(said).toContainText(/Decoded at [1-3]\.\d\d and [1-3]\.\d\d/);
      await section.getByRole('button', { name: 'Sample a new beat' }).click();
      await expect(said).toContainText('Sample 1 from the prior');
      const first = await said.textContent();
      await section.getByRole('button', { name: 'Sample a new beat' }).press('Enter');
      await expect(said).not.toContainText(first!);
      await section.getByRole('combobox', { name: 'Beat to redraw' }).selectOption({ index: 7 });
      await expect(said).toContainText(/Surprise [\d.]+, threshold [\d.]+: (flagged|passes)/);
      await up!.press('ArrowDown');
      await expect(said).toContainText('From here its surprise is');
      await section.getByRole('button', { name: 'Back to the encoder’s place' }).click();
      await expect(said).toContainText(/Surprise [\d.]+, threshold/);
    },
  );

  testOnSharedPage(
    'answers leave some methods lit, say why the others are out, and what to give up when none is left',
    async ({ page }) => {
      const section = await essay(page).reveal('methods');
      const said = result(section);
      const answer = (name: string) => section.getByRole('radio', { name, exact: true }).check({ force: true });
      const card = (name: string) =>
        section.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
      await answer('What suits your data');
      await expect(said).toContainText(/\d+ of 11 methods are worth trying/);
      await answer('unlabelled, 5 % strange');
      // By whatever rows are at hand: of stand-ins the autoencoder may do well.
      await expect(card('Autoencoder')).toContainText(/worth trying|Out: ROC AUC 0\.\d+ on heartbeats, 5 % strange/);
      await answer('fit into 100 kB');
      await expect(card('Isolation forest')).toContainText(/Out: (ROC AUC|its model takes \d+ kB)/);
      await section.getByText('What was measured here on heartbeats').click();
      await expect(section.getByRole('row', { name: /^Nearest neighbours [.\d]+/ })).toBeVisible();
      await answer('yes');
      await expect(said).toContainText('Nothing is left. The least to give up');
      await expect(said).toContainText('cut the series into pieces');
      await card('Sequence models (LSTM)').locator('summary').press('Enter');
      await expect(card('Sequence models (LSTM)')).toContainText('what usually comes next');
    },
  );

  test('on a phone the table of methods fits, and no number in its head breaks', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const section = await essay(page).reveal('methods');
    await section.getByRole('radio', { name: 'What suits your data' }).check({ force: true });
    await section.getByText('What was measured here on heartbeats').click();
    const table = section.getByRole('table').first();
    const lines = await table.getByRole('columnheader').evaluateAll((heads) =>
      heads.map((head) => {
        const text = document.createRange();
        text.selectNodeContents(head);
        return text.getClientRects().length;
      }),
    );
    expect(lines).toEqual(Array(7).fill(1));
    const room = await table.evaluate(({ scrollWidth, parentElement }) => parentElement!.clientWidth - scrollWidth);
    expect(room).toBeGreaterThanOrEqual(0);
  });

  testOnSharedPage(
    'eight maps answer to points that are added, dragged and removed, by pointer and by keys',
    async ({ page }) => {
      const { open, section } = essay(page);
      await open('methods');
      const methods = section('methods');
      await methods.getByRole('button', { name: 'Two', exact: true }).click();
      await expect(methods.getByText('Yes: those that look for near neighbours.')).toBeVisible();
      const said = result(methods);
      const map = (name: string) => methods.getByRole('radio', { name });
      const drawing = methods.getByRole('img', { name: /^A plane with/ });
      await methods.getByRole('radio', { name: 'A ring' }).check({ force: true });
      // A choice that has the focus is no field of text, whose letters would be its own.
      for (const projecting of [1, 0]) {
        await page.keyboard.press('p');
        await expect(page.getByRole('toolbar', { name: 'Projector mode' })).toHaveCount(projecting);
      }
      await expect(said).toContainText(
        '2 of 8 detectors find the strange point: Nearest neighbours and Local outlier factor',
      );
      await expect(map('Nearest neighbours')).toHaveAccessibleDescription(
        /^4 of 80 normal points \(5 %\) outside the border.* 1 of 1 strange point found\.$/,
      );
      const point = methods.getByRole('slider', { name: 'Point in hand' });
      await point.press('ArrowRight');
      await expect(point).toHaveAttribute('aria-valuetext', /^1 of 81, normal, \d+ % across, \d+ % up$/);
      await drawing.scrollIntoViewIfNeeded();
      const box = (await drawing.boundingBox())!;
      const at = (x: number, y: number) => [box.x + x * box.width, box.y + (1 - y) * box.height] as const;

      for (const x of [0.3, 0.4, 0.6, 0.7]) await page.mouse.click(...at(x, 0.5));
      await expect(drawing).toHaveAccessibleName(/84 normal points/);
      await expect(map('Nearest neighbours')).toHaveAccessibleDescription(/^\d of 84 normal points/);
      await page.mouse.click(...at(0.5, 0.7), { button: 'right' });
      await page.keyboard.press('Escape');
      await expect(drawing).toHaveAccessibleName(/84 normal points/);
      const drag = async (to: readonly [x: number, y: number]) => {
        await page.mouse.move(...at(0.5, 0.5));
        await page.mouse.down();
        await page.mouse.move(...to, { steps: 5 });
        await page.mouse.up();
      };
      await drag(at(0.06, 0.94));
      await expect(map('Mean')).toHaveAccessibleDescription(/1 of 1 strange point found/);
      await point.press('Control+z');
      await expect(map('Mean')).toHaveAccessibleDescription(/0 of 1 strange point found/);
      await drag(at(-0.2, 0.5));
      await expect(said).toContainText('There is no strange point on the plane');
      await point.press('Control+z');
      await expect(drawing).toHaveAccessibleName(/1 strange one/);

      // The same by keys: every point is in reach.
      await point.press('Home');
      await expect(point).toHaveAttribute('aria-valuetext', /^1 of 85, normal, \d+ % across, \d+ % up$/);
      await point.press('Delete');
      await expect(drawing).toHaveAccessibleName(/83 normal points/);
      await methods.getByRole('radio', { name: '× strange' }).check({ force: true });
      await point.press('Enter');
      await expect(point).toHaveAttribute('aria-valuetext', /^85 of 85, strange, \d+ % across, \d+ % up$/);
      const across = methods.getByRole('slider', { name: 'The point, across' });
      await across.press('Enter');
      await across.press('Control+z');
      await expect(across).toBeFocused();
      const before = await across.getAttribute('aria-valuetext');
      await across.press('Shift+ArrowUp');
      const up = methods.getByRole('slider', { name: 'The point, up' });
      await expect(up).toBeFocused();
      await expect(up).not.toHaveAttribute('aria-valuetext', before!);

      await methods.getByRole('radio', { name: 'Contaminated' }).check({ force: true });
      await expect(said).toContainText('No detector finds all 9 strange points.');
      await methods.getByRole('checkbox', { name: 'Learn from the strange ones, too' }).press('Space');
      await expect(said).toContainText('7 of 8 detectors find');
      await map('PCA').check({ force: true });
      await expect(drawing).toHaveAccessibleName(/the map of: PCA/);
      await methods.getByRole('button', { name: 'Begin anew' }).click();
      await expect(said).toContainText('No detector finds all 9');
      await methods.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(said).toContainText('7 of 8 detectors find');
    },
  );

  testOnSharedPage(
    'a detector cries wolf as normal drifts, until it is retrained; on unseen beats it then misses more',
    async ({ page }) => {
      const section = await essay(page).reveal('wild');
      const said = result(section);
      const at = section.getByRole('slider', { name: 'Beat', exact: true });
      const counts = async () =>
        [...(await said.textContent())!.matchAll(/(\d+) of the last \d+/g)].map(([, n]) => Number(n));
      const [quiet] = await counts();
      await at.fill('640');
      const [loud] = await counts();
      expect(loud).toBeGreaterThan(4 * quiet!);
      const retrained = async (diet: string) => {
        await at.fill('640');
        await section.getByRole('button', { name: diet }).press('Enter');
        await at.press('End');
        await expect(said).toContainText('Drift 100 %');
        return counts();
      };
      const [alarms, missed] = await retrained('those checked to be normal');
      expect(alarms).toBeLessThan(loud! / 2);
      const [, unseen] = await retrained('all of them, unseen');
      expect(unseen).toBeGreaterThan(missed!);
      await section.getByRole('button', { name: 'Start again' }).click();
      await section.getByRole('button', { name: 'Play' }).click();
      await section.getByRole('button', { name: 'Pause' }).click();
      await expect(at).not.toHaveValue('720');
    },
  );
});

test.describe('the figures on judging', () => {
  testOnSharedPage(
    'a scanner that stops nobody is accurate, and a dearer miss moves the cheapest threshold down',
    async ({ page }) => {
      const section = await essay(page).reveal('accuracy');
      const said = result(section);
      await expect(said).toContainText('50 of 50 forbidden cases get through, 0 of 950 harmless ones are stopped.');
      await expect(said).toContainText('Right about 950 of 1,000.');
      await section.getByRole('slider', { name: 'Forbidden cases it stops' }).press('End');
      await expect(said).toContainText('Right about 1,000 of 1,000. 50 of 50 alarms are worth it.');
      await section.getByRole('radio', { name: 'Our heartbeats' }).check({ force: true });
      await expect(section.getByText(/promised false alarms on 5\.\d % of normal beats/)).toBeVisible();
      // Of the four numbers, recall alone does not notice how rare abnormal beats are.
      const tile = (name: string) =>
        section.getByRole('definition').nth(['Accuracy', 'Precision', 'Recall'].indexOf(name));
      const [precise, caught] = [await tile('Precision').textContent(), await tile('Recall').textContent()];
      await section.getByRole('radio', { name: '1 %' }).check({ force: true });
      await expect(said).toContainText(/Were 1 % of all beats abnormal, \d+ % of the alarms would be right\./);
      expect(Number.parseFloat((await tile('Precision').textContent())!)).toBeLessThan(Number.parseFloat(precise!) / 2);
      expect(await tile('Recall').textContent()).toBe(caught);
      await section.getByRole('radio', { name: 'Precision–recall' }).check({ force: true });
      await expect(section.getByText('.010', { exact: true })).toBeVisible();
      await section.getByRole('radio', { name: '42 %' }).check({ force: true });
      await section.getByRole('radio', { name: 'Fβ' }).check({ force: true });
      const threshold = async (name: string) =>
        Number.parseFloat((await section.getByRole('slider', { name }).getAttribute('aria-valuetext'))!);
      const weigh = async (slider: string, key: string, button: string) => {
        await section.getByRole('slider', { name: slider }).press(key);
        await section.getByRole('button', { name: button }).press('Enter');
      };
      await weigh('β: how much recall counts', 'Home', 'Go to the best');
      const careful = await threshold('Threshold among precision, recall and Fβ');
      await weigh('β: how much recall counts', 'End', 'Go to the best');
      expect(await threshold('Threshold among precision, recall and Fβ')).toBeLessThan(careful);
      await section.getByRole('radio', { name: 'Cost' }).check({ force: true });
      await weigh('A miss costs as much as', 'Home', 'Go to the cheapest');
      const careless = await threshold('Threshold on the cost curve');
      await weigh('A miss costs as much as', 'End', 'Go to the cheapest');
      expect(await threshold('Threshold on the cost curve')).toBeLessThan(careless);
      // One threshold, wherever it is looked at from.
      const kept = await threshold('Threshold on the cost curve');
      await section.getByRole('radio', { name: 'ROC' }).check({ force: true });
      expect(await threshold('Threshold on the ROC curve')).toBe(kept);
      await section.getByRole('slider', { name: 'Threshold on the ROC curve' }).press('ArrowRight');
      expect(await threshold('Threshold on the ROC curve')).not.toBe(kept);
    },
  );
});

testOnSharedPage(
  'a network that collapsed hides among four detectors, and each seed of it opens in the Lab',
  async ({ page }) => {
    const { open, section } = essay(page);
    await open('baselines');
    const baselines = section('baselines');
    const figure = baselines.getByRole('figure', { name: /^Four detectors/ });
    const errorOf = (name: string) => figure.getByRole('listitem').filter({ hasText: name }).textContent();
    // The four are there to be looked at before the guess, and without their names.
    await expect(baselines.getByRole('img', { name: /^Redrawn by/ }).first()).toBeVisible();
    await expect(baselines.getByRole('group').getByText('the mean', { exact: true })).toHaveCount(0);
    await baselines.getByRole('button', { name: 'B', exact: true }).click();
    await expect(baselines.getByText('No. B is a network, but one that has collapsed')).toBeVisible();
    const said = result(baselines);
    await expect(said).toContainText(/caught: A\s\d+, B\s\d+, C\s\d+, D\s\d+/);
    const before = await said.textContent();
    await baselines.getByRole('slider', { name: 'Threshold on the ROC curve of C' }).press('PageDown');
    await expect(said).not.toHaveText(before!);
    await expect(baselines.getByText(/^By these test beats C ranks .*A \(/)).toBeVisible();
    const roc = baselines.getByRole('img', { name: /^ROC curves/ });
    await baselines.getByRole('checkbox', { name: '95 % intervals (DeLong)' }).check();
    await expect(roc).toHaveAccessibleName(
      /C tanh net \S+ \(95 % \.\d+ to \S+\).* A band round the curve of C tanh net/,
    );
    const first = await errorOf('the mean');
    await baselines.getByRole('combobox', { name: 'Beat' }).selectOption('0');
    expect(await errorOf('the mean')).not.toBe(first);
    const seeds = baselines.getByRole('link', { name: /^Seed \d+/ });
    await expect(seeds).toHaveCount(20);
    await expect(seeds.first()).toHaveAccessibleName(
      /ROC AUC 0\.\d+ \(95 % interval 0\.\d+ to 0\.\d+, by DeLong’s method\)/,
    );
    await seeds.nth(2).click();
    await expect(page).toHaveURL(/#\/lab\?.*s=3.*net=7relu\.3relu/);
  },
);

testOnSharedPage('a curve is drawn by hand before the real one is shown, and stays beside it', async ({ page }) => {
  const { open, section } = essay(page);
  await open('contamination');
  const contamination = section('contamination');
  const point = (share: string) => contamination.getByRole('slider', { name: `Your guess at ${share} abnormal` });
  const guess = contamination.getByRole('button', { name: 'That is my guess' });
  await expect(guess).toBeDisabled();
  // By keys, then with a pointer across the whole pad.
  await point('10 %').press('PageDown');
  await expect(point('10 %')).toHaveAttribute('aria-valuetext', '0.92');
  const pad = (await contamination.getByRole('img', { name: /^Your guess/ }).boundingBox())!;
  await page.mouse.move(pad.x + 60, pad.y + 15);
  await page.mouse.down();
  await page.mouse.move(pad.x + pad.width - 25, pad.y + pad.height - 45, { steps: 4 });
  await page.mouse.up();
  const drawn = Number(await point('40 %').getAttribute('aria-valuetext'));
  expect(drawn).toBeLessThan(0.8);
  expect(drawn).toBeGreaterThan(0.3);
  await guess.click();
  await expect(contamination.getByText('Your line is drawn into the figure')).toBeVisible();
  await expect(contamination.getByText(/of the training beats abnormal the network’s ROC AUC is 0\.\d+/)).toBeVisible();
  const share = contamination.getByRole('slider', { name: 'Abnormal share of the training beats' });
  for (let i = 0; i < 5; i++) await share.press('ArrowRight');
  await expect(result(contamination)).toContainText(`You expected ${drawn.toFixed(2)} of the network.`);
  // What was drawn outlives the visit.
  await page.reload();
  await expect(contamination.getByText('your guess', { exact: true })).toBeVisible();
  await contamination.getByText('The same as a table').click();
  await expect(contamination.getByRole('row')).toHaveCount(9);
  await expect(contamination.getByRole('row', { name: /^30 % .* 0\.930$/ })).toBeVisible();
  const chart = contamination.getByRole('img', { name: /^Median ROC AUC/ });
  await expect(chart).toHaveAccessibleName(/A report of 2020 found: \.960 at 0 %, \.930 at 30 %, \.560 at 50 %\.$/);
  await expect(contamination.getByRole('cell', { name: /^0\.\d{3}\s*0\.\d{3}–0\.\d{3}$/ })).toHaveCount(24);
  await contamination.getByRole('button', { name: /^Open in the Lab: 30 % abnormal, seed 2/ }).press('Enter');
  await expect(page).toHaveURL(/#\/lab\?.*s=2.*c=0\.3/);
});

test('by ear a heartbeat has its course, where its band is widest, and what sets the chosen beat apart', async ({
  page,
}) => {
  const section = await essay(page).reveal('heartbeat');
  const chart = section.getByRole('img', { name: /^Mean and spread of the beats of this kind/ });
  const said = section.locator('[aria-live=polite]');
  await expect(chart).toHaveAccessibleName(/lowest at sample \d+ .* The band is widest at sample \d+ \(± \d\.\d\d\)/);
  await expect(chart).toHaveAccessibleName(/ Beat 1: \d+ of its 140 samples lie outside the band/);
  await section.getByRole('button', { name: /^Lay beat 2 over the mean/ }).click();
  await expect(said).toHaveText(/^Beat 2: \d+ of its 140 samples/);
  await expect(chart).toHaveAccessibleName(/ Beat 2: /);
  await section.getByRole('radio', { name: 'SP' }).check();
  await expect(said).toHaveText(/^Beat 1: .* the band of normal beats, most of all (above|below) it from \d+ to \d+/);
  await section.getByText('The same as a table').click();
  await expect(section.getByRole('row')).toHaveCount(30);
  await expect(section.getByRole('columnheader', { name: 'Normal mean' })).toBeVisible();
});

test('a baseline has the same line in the essay and in the Lab', async ({ page }) => {
  /** By names as the key has them. */
  const dashesOf = (chart: Locator): Promise<Record<string, string | null>> =>
    chart
      .locator('g:has(> line):has(> text)')
      .evaluateAll((lines) =>
        Object.fromEntries(
          lines.map((line) => [
            line.querySelector('text')!.textContent,
            line.querySelector('line')!.getAttribute('stroke-dasharray'),
          ]),
        ),
      );
  await page.goto('./#/lab?v=3&d=ecg5000&kind=kNearest');
  await expect(lab(page).status).toContainText('PCA');
  const { 'the mean': mean, 'PCA 2': pca } = await dashesOf(lab(page).roc.getByRole('img'));
  expect(mean).toBeTruthy();
  expect(pca).toBeTruthy();
  const baselines = (await essay(page).reveal('baselines')).getByRole('img', { name: /^ROC curves/ });
  expect(await dashesOf(baselines)).toMatchObject({ 'A PCA': pca, 'D mean': mean });
  // Whose names stand at the ends of their lines, the detector's own first.
  const contamination = (await essay(page).reveal('contamination')).getByRole('img', { name: /^Median ROC AUC/ });
  const dashed = contamination.locator('path[stroke-dasharray]');
  expect(await dashed.evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke-dasharray')))).toEqual([
    pca,
    mean,
  ]);
});

test.describe('the frame', () => {
  testOnSharedPage('a figure waits for a guess, and every guess gets an answer', async ({ page }) => {
    const { open, section } = essay(page);
    await open('anomaly');
    const anomaly = section('anomaly');
    await expect(anomaly.getByText('The figure is waiting for it.')).toBeVisible();
    // What is veiled is out of reach by keys, too.
    await expect(anomaly.locator('[inert] input').first()).toBeAttached();
    // Nor does the text below tell the answer.
    const told = anomaly.getByText('A line across the values asks: is this value rare?');
    await expect(anomaly.getByText('The text goes on here once you have made a guess')).toBeVisible();
    await expect(told).toBeHidden();
    await anomaly.getByRole('button', { name: 'All three' }).click();
    await expect(told).toBeVisible();
    await expect(anomaly.getByText('No, nice as that would be.')).toBeVisible();
    await expect(anomaly.getByText('The figure is waiting for it.')).toHaveCount(0);
    await anomaly.getByRole('button', { name: 'Only the point anomaly' }).click();
    await expect(anomaly.getByText('Yes. A spike stands out above everything.')).toBeVisible();
  });

  testOnSharedPage('place and answers survive a reload, and the beginning offers to go on', async ({ page }) => {
    const { open, section, dots } = essay(page);
    await open('bottleneck');
    await section('bottleneck').getByRole('button', { name: 'About four' }).click();
    await dots.getByRole('link', { name: /5/ }).click();
    await expect(page).toHaveURL(/#\/error$/);
    await expect(dots.locator('[aria-current]')).toHaveText(/5/);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('anomascope-last-place'))).toContain('"error"');
    await page.reload();
    await expect(section('error')).toBeInViewport();
    await expect(section('bottleneck').getByRole('button', { name: 'About four' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.goto('about:blank');
    await open();
    await page.getByRole('link', { name: /Go on where you were: 5/ }).click();
    await expect(section('error')).toBeInViewport();
  });

  testOnSharedPage('the essay ends with what it stands on, numbered, each with its link', async ({ page }) => {
    await essay(page).open();
    const list = page.getByRole('region', { name: 'References' }).getByRole('listitem');
    await expect(list.getByRole('link')).toHaveCount(await list.count());
    await expect(list.nth(2)).toContainText('Chandola');
    await expect(list.first().getByRole('link')).toHaveAttribute('href', 'https://ff12.fastforwardlabs.com/');
  });

  for (const [how, ask] of [
    ['by its button', (page: Page) => page.getByRole('button', { name: 'Print the essay' }).click()],
    ['by the key that prints pages', (page: Page) => page.keyboard.press('Control+p')],
  ] as const) {
    // What has been fetched before would be there too soon.
    test(`printed ${how}, the essay has all its figures, and the paper shows their drawings`, async ({ page }) => {
      const { open, drawing, sections } = essay(page);
      await open();
      await page.evaluate(() => {
        window.print = () => {
          document.documentElement.dataset.printed = 'yes';
        };
      });
      await ask(page);
      await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes', { timeout: 120_000 });
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText('The figure is on its way.')).toHaveCount(0);
      for (const name of sections) await expect(drawing(name)).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Neighbours and borders' })).toBeVisible();
    });
  }

  testOnSharedPage('a figure that comes when the essay is already on paper is drawn there', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    try {
      const { open, section, drawing } = essay(page);
      await page.goto('about:blank');
      await open();
      await section('variational').scrollIntoViewIfNeeded();
      await expect(drawing('variational')).toBeVisible();
    } finally {
      await page.emulateMedia({ media: null });
    }
  });

  test('where beats are stand-ins, figure and answer say of which beats they speak', async ({ page }) => {
    await page.route('**/learn/bottleneck.bin', async (route) => {
      const measured = gunzipSync(await (await route.fetch()).body()).toString('latin1');
      const standIns = measured.replace('"standIn":false', '"standIn":true ');
      await route.fulfill({ body: gzipSync(Buffer.from(standIns, 'latin1')) });
    });
    const { open, section } = essay(page);
    await open('bottleneck');
    const bottleneck = section('bottleneck');
    await expect(bottleneck.getByText('These heartbeats are stand-ins')).toBeVisible();
    await bottleneck.getByRole('button', { name: 'About four' }).click();
    await expect(bottleneck.getByText('Of the measured beats, which are not here, this is so')).toBeVisible();
  });

  test('the reply to a drawn curve is of the rows that the figure shows', async ({ page }) => {
    await page.route('**/learn/contamination.bin', async (route) => {
      const measured = gunzipSync(await (await route.fetch()).body()).toString('latin1');
      const unspoilt = measured.replace(
        /("rocAuc":0\.)(\d+)/g,
        (_, start, digits) => start + '9'.repeat(digits.length),
      );
      await route.fulfill({ body: gzipSync(Buffer.from(unspoilt, 'latin1')) });
    });
    const { open, section } = essay(page);
    await open('contamination');
    const contamination = section('contamination');
    await contamination.getByRole('slider', { name: 'Your guess at 10 % abnormal' }).press('PageDown');
    await contamination.getByRole('button', { name: 'That is my guess' }).click();
    await expect(contamination.getByText('Here they hardly do')).toBeVisible();
  });

  test('nonsense where the progress is kept does no harm', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('anomascope-learn', '{"sketches":7,"answers":"x"}');
      localStorage.setItem('anomascope-last-place', '{"state":{"place":{"section":7,"into":"x"}},"version":1}');
    });
    const { open, section } = essay(page);
    await open('anomaly');
    await expect(section('anomaly')).toBeInViewport();
  });

  testOnSharedPage(
    'projector mode shows one section at a time, in three slides, and keys turn over',
    async ({ page }) => {
      const { open, section, sections } = essay(page);
      const at = page.getByRole('toolbar', { name: 'Projector mode' });
      await open('classify');
      await page.keyboard.press('p');
      await expect(at).toContainText(`2 of ${sections.length}`);
      await expect(section('classify').getByRole('group', { name: /All three are trained/ })).toBeVisible();
      await expect(section('classify').getByText('Try this.')).toBeHidden();
      await expect(section('anomaly')).toBeHidden();
      await page.keyboard.press('ArrowRight');
      await expect(at).toContainText(`2 of ${sections.length}: Why not just show it examples of both?`);
      await expect(section('classify').getByRole('heading')).toBeFocused();
      await expect(section('classify').getByRole('group', { name: /All three are trained/ })).toBeHidden();
      await expect(section('classify').getByText('Try this.')).toBeHidden();
      await expect(section('classify').getByRole('button', { name: 'Let a new fault appear' })).toBeVisible();
      await expect(section('classify').getByRole('button', { name: 'Just show me' })).toHaveCount(0);
      await page.keyboard.press('ArrowRight');
      await expect(at).toContainText(`2 of ${sections.length}, what it means`);
      await expect(section('classify').getByText('Try this.')).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await expect(section('heartbeat')).toBeVisible();
      await expect(section('classify')).toBeHidden();
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
      await expect(section('anomaly').getByRole('heading')).toBeFocused();
      await expect(page.getByRole('button', { name: 'Back' })).toBeDisabled();
      // Arrow keys in a figure stay the figure's.
      await page.keyboard.press('ArrowRight');
      await section('anomaly').getByRole('slider', { name: 'Threshold' }).press('ArrowLeft');
      await expect(section('anomaly')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('toolbar')).toHaveCount(0);
      await expect(section('classify')).toBeVisible();
      await expect(section('anomaly')).toBeInViewport();
    },
  );

  testOnSharedPage(
    'on a projector every slide fits the screen in type that a hall can read; axe finds no fault in the essay when all is drawn',
    async ({ page }) => {
      // Every mark of every figure is looked at, which takes a busy machine its time.
      test.slow();
      await page.setViewportSize({ width: 1280, height: 720 });
      const { open, section, sections, drawing } = essay(page);
      await open();
      await page.keyboard.press('p');
      for (const id of sections) {
        for (const slide of ['question', 'figure', 'meaning']) {
          await expect(section(id)).toBeVisible();
          if (slide === 'figure') await expect(drawing(id)).toBeVisible();
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight), { message: id })
            .toBeLessThanOrEqual(0);
          // A 45th of the screen's height, of words in figures; where nothing but a link is smaller, a 48th.
          expect(await section(id).evaluate(smallestType), `${id}, ${slide}`).toBeGreaterThanOrEqual(
            slide === 'figure' ? 16 : 15,
          );
          await page.keyboard.press('ArrowRight');
        }
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('toolbar')).toHaveCount(0);
      for (const id of sections) {
        await section(id).getByRole('button', { name: 'Just show me' }).click();
        await expect(drawing(id)).toBeVisible();
      }
      await expectNoViolationInBothColours(page);
    },
  );

  testOnSharedPage('on a small screen Page keys show the rest of a section before they turn over', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    const { open, section } = essay(page);
    await open('anomaly');
    await page.keyboard.press('p');
    const more = page.getByRole('button', { name: 'More below' });
    await expect(more).toBeVisible();
    await expect(section('anomaly').getByText('Try this.')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await expect(section('anomaly')).toBeVisible();
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await expect(more).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await expect(section('classify').getByRole('heading')).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect(section('anomaly').getByRole('heading')).toBeFocused();
  });

  testOnSharedPage('on a narrow screen a section is one slide', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 1200 });
    const { open, section } = essay(page);
    await open('anomaly');
    await page.keyboard.press('p');
    await expect(section('anomaly').getByText('Try this.')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(section('classify').getByRole('heading')).toBeFocused();
  });

  testOnSharedPage('a term tells its meaning by pointer and by key', async ({ page }) => {
    const { open, section } = essay(page);
    await open('anomaly');
    const term = section('anomaly').getByRole('button', { name: 'point anomaly', exact: true });
    const meaning = section('anomaly').getByText('A single value that is strange whatever surrounds it.');
    await expect(meaning).toBeHidden();
    await term.hover();
    await expect(meaning).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(meaning).toBeHidden();
    await section('anomaly').getByRole('button', { name: 'anomaly', exact: true }).focus();
    await page.keyboard.press('Tab');
    await expect(term).toBeFocused();
    await expect(meaning).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
  });

  testOnSharedPage(
    'the way to the Lab opens exactly that experiment, and the Lab stays as it was on the way back',
    async ({ page }) => {
      const { open, section } = essay(page);
      await open('bottleneck');
      await section('bottleneck')
        .getByRole('link', { name: /two latent units/ })
        .click();
      await expect(page.getByRole('spinbutton', { name: 'Latent units' })).toHaveValue('2');
      await expect(labStatus(page)).toContainText('Ready', { timeout: 30_000 });
      await page.getByRole('button', { name: 'Step' }).click();
      await expect(labStatus(page)).toContainText('Paused: epoch 1');
      await page.getByRole('link', { name: 'Learn' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('How a machine learns');
      await page.getByRole('link', { name: 'Lab', exact: true }).click();
      await expect(labStatus(page)).toContainText('Paused: epoch 1');
      await expect(page).toHaveURL(/#\/lab\?.*z=2linear/);
    },
  );

  test('a figure whose numbers are missing says in words what it would have shown', async ({ page }) => {
    await page.route('**/data*/learn/bottleneck.bin', (route) => route.fulfill({ status: 404, body: 'no' }));
    const { open, section } = essay(page);
    await open('bottleneck');
    await section('bottleneck').getByRole('button', { name: 'Just one' }).click();
    await expect(section('bottleneck').getByRole('alert')).toContainText('could not be loaded');
    await expect(section('bottleneck').locator('figure')).toContainText('With a single latent unit');
    await expect(section('error')).toBeAttached();
  });
});

/** Sizes of all that was sent before anyone scrolled, as a web server would send it: text compressed. */
async function sent(page: Page): Promise<{ scripts: number; all: number }> {
  const sizes = { scripts: 0, all: 0 };
  const asked: string[] = [];
  const note = (response: Response) => asked.push(response.url());
  page.on('response', note);
  // The last of all, asked for at leisure: on a busy machine the network rests before, too.
  const last = page.waitForResponse(/NewerBuild.*js$/);
  await page.goto('./');
  await expect(page.getByText('16 times as large')).toBeVisible();
  await expect(essay(page).drawing('anomaly')).toBeAttached();
  await last;
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  for (const url of asked) {
    // Asked for again, for a browser does not keep every body until somebody wants to see it.
    const response = await fetch(url);
    const type = response.headers.get('content-type') ?? '';
    const body = new Uint8Array(await response.arrayBuffer());
    const size = /javascript|css|html|json|svg/.test(type) ? gzipSync(body).length : body.length;
    sizes.all += size;
    if (type.includes('javascript')) sizes.scripts += size;
  }
  return sizes;
}

test('the first screen takes at most 130 kB of scripts and 400 kB in all, and starts no worker', async ({ page }) => {
  needsRealRows();
  const { scripts, all } = await sent(page);
  expect(scripts).toBeLessThan(130_000);
  expect(all).toBeLessThan(400_000);
  expect(page.workers()).toHaveLength(0);
});

/** Lifts every veil and brings every figure near once, so that all are drawn. */
async function drawAll(page: Page): Promise<void> {
  const { sections, section, drawing, open } = essay(page);
  await open();
  for (const name of sections) {
    await section(name).scrollIntoViewIfNeeded();
    await section(name).getByRole('button', { name: 'Just show me' }).click();
    await expect(drawing(name)).toBeVisible();
  }
}

testOnSharedPage('axe finds no fault in the essay while its figures wait', async ({ page }) => {
  await essay(page).open();
  await expectNoViolationInBothColours(page);
});

testOnSharedPage('axe finds no fault in projector mode', async ({ page }) => {
  await essay(page).reveal('error');
  await page.keyboard.press('p');
  await expect(page.getByRole('toolbar', { name: 'Projector mode' })).toBeVisible();
  await expectNoViolationInBothColours(page);
});

testOnSharedPage('on a phone nothing scrolls sideways, and axe finds no fault @phone', async ({ page }) => {
  test.slow();
  await drawAll(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  await expectNoViolationInBothColours(page);

  // On the plane of points a fingertip adds one; a palm does not.
  const plane = page.getByRole('img', { name: /^A plane with 80 normal points/ });
  await plane.scrollIntoViewIfNeeded();
  const { x, y, width } = (await plane.boundingBox())!;
  const palm = { pointerType: 'touch', isPrimary: true, width: 90, height: 90, clientX: x + 40, clientY: y + 40 };
  const surface = plane.locator('..').getByRole('presentation');
  for (const type of ['pointerdown', 'pointerup']) await surface.dispatchEvent(type, palm);
  await page.touchscreen.tap(x + 0.2 * width, y + 0.2 * width);
  await expect(page.getByRole('img', { name: /^A plane with 81 normal points/ })).toBeVisible();
});

/** The size of the smallest type in a slide as it is painted, in pixels. Runs in the page. */
function smallestType(section: HTMLElement | SVGElement): number {
  const sizes = [...section.querySelectorAll<HTMLElement>('[data-column] *')]
    .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
    // What is there for screen readers alone has no size.
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 2)
    .flatMap((element) => {
      const column = element.closest<HTMLElement>('[data-column]')!;
      const magnified = column.getBoundingClientRect().width / column.offsetWidth;
      return column.offsetWidth > 1 ? magnified * Number.parseFloat(getComputedStyle(element).fontSize) : [];
    });
  return Math.min(...sizes);
}

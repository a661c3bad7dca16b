import { expectNoViolation } from './axe.ts';
import { lab } from './lab.ts';
import { expect, testOnSharedPage as test } from './test.ts';

test('a latent space is walked: under the pointer, by key, by slider, and by samples of the prior', async ({
  page,
}) => {
  const { open, trainToEnd, inspector, layer } = lab(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('v=1&d=ecg5000&kind=vae&z=3&score=reconstructionProbability&on=fusedWasm&e=2');
  await trainToEnd();
  await expect(inspector).toContainText(
    'what the cloud of this beat decodes to, and of how far off the decoder expects',
  );
  await layer('Latent layer').click();
  await expect(page.getByRole('dialog', { name: 'Latent layer' })).toContainText('forgives abnormal beats');
  await page.keyboard.press('Escape');

  const panel = page.getByRole('region', { name: 'Latent space' });
  const decodedBeat = panel.getByRole('img', { name: /^Decoded beat at / });
  await panel.getByRole('button', { name: /^Choose a point on the map/ }).hover();
  await expect(decodedBeat).toBeVisible();
  await panel.getByRole('button', { name: 'Decode' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Back to rows' })).toBeFocused();

  const said = panel.getByText(/^Decoded beat at .* Shown to the detector itself: .* the threshold\.$/).first();
  const middle = await said.textContent();
  await panel.getByRole('slider', { name: 'unit 1' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).not.toHaveText(middle!);
  await panel.getByRole('button', { name: 'The middle of all' }).click();
  await expect(said).toHaveText(middle!);
  await panel.getByRole('combobox', { name: 'Across' }).selectOption('unit 3');
  await expect(panel.getByRole('slider')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Sample from the prior' }).click();
  const first = await said.textContent();
  await panel.getByRole('button', { name: 'Sample from the prior' }).click();
  await expect(said).not.toHaveText(first!);
  await expect(panel).toContainText('two of its standard deviations');
  await expectNoViolation(page);
  await panel.getByRole('button', { name: 'Back to rows' }).press('Enter');
  await expect(panel.getByRole('button', { name: /^Choose a point on the map/ })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Decode' })).toBeFocused();

  await inspector.getByRole('button', { name: 'Edit this beat' }).click();
  await expect(page.getByRole('region', { name: 'Draw your own' })).toContainText('Scored by your network');
  await expect(page.getByRole('tab', { name: 'Draw' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
    'title',
    /^Undo: start from a R-on-T .* line/,
  );
});

test('a decoded connection says so when it has less than none of something', async ({ page }) => {
  const { open, trainToEnd } = lab(page);
  await open('v=1&d=kddcup99&n=2000&on=fusedWasm&e=3');
  await trainToEnd();
  const panel = page.getByRole('region', { name: 'Latent space' });
  await panel.getByRole('button', { name: 'Decode' }).click();
  const unit = panel.getByRole('slider', { name: 'unit 1', exact: true });
  await unit.press('End');
  const low = await panel.getByRole('listitem').filter({ hasText: '−' }).count();
  await expect(panel.getByText('No connection has less than none of anything')).toHaveCount(low > 0 ? 1 : 0);
  await unit.press('Home');
  await expect(panel.getByText('No connection has less than none of anything')).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: '−' })).not.toHaveCount(0);
  await panel.getByRole('button', { name: 'Back to rows' }).click();
});

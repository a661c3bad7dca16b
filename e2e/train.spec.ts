import { lab, results, said } from './lab.ts';
import { needsRealRows } from './realRows.ts';
import { expect, testOnSharedPage as test } from './test.ts';

test('a person presses Train, the network learns to beat both baselines, and its epochs can be looked back at', async ({
  page,
}) => {
  needsRealRows();
  const { open, trainToEnd, status, rocAuc, metrics, loss, roc, inspector, epochShown } = lab(page);
  await open();
  const untrained = await said(metrics);
  await expect(epochShown).toHaveCount(0);
  const [worker] = page.workers();
  await worker!.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (data.type === 'drawn') Object.assign(globalThis, { drawn: data.epoch });
    });
  });
  await trainToEnd();
  await expect(status).toContainText(/Finished: epoch 30 of 30 on Fused WASM/);
  // The worker is told what has come to the screen, for it to send no more than that.
  await expect.poll(() => worker!.evaluate(() => Reflect.get(globalThis, 'drawn'))).toBe(30);
  expect(await rocAuc()).toBeGreaterThan(0.98);
  await expect(status).toContainText('better than');
  await expect(metrics).toContainText(/\d+ of 416 abnormal beats missed/);
  await expect(metrics).toContainText(/\d+ of 584 normal beats flagged/);
  await expect(loss.getByRole('img')).toHaveAccessibleName(/30/);
  await expect(roc).toContainText('PCA 4');
  await expect(roc).toContainText('the mean');

  const trained = await Promise.all([said(status), said(metrics), said(inspector)]);
  await expect(epochShown).toHaveAttribute('aria-valuetext', 'Epoch 30 of 30');
  await epochShown.press('Home');
  await expect(status).toContainText(/^Finished: epoch 30 of 30 .* Showing epoch 0, untrained: test ROC AUC/);
  await expect.poll(() => said(metrics)).toBe(untrained);
  await expect(loss).toContainText('Untrained: training');
  expect(await said(inspector)).not.toBe(trained[2]);
  // Each epoch has been kept, however fast they went by.
  await epochShown.press('ArrowRight');
  await expect(epochShown).toHaveAttribute('aria-valuetext', 'Epoch 1 of 30');
  await expect(page).not.toHaveURL(/epoch/i);
  await page.getByRole('button', { name: 'More on ROC curve' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save data as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('anomascope-ecg5000-seed1-epoch1-roc.csv');
  await epochShown.press('End');
  await expect.poll(() => Promise.all([said(status), said(metrics), said(inspector)])).toEqual(trained);
  await expect(loss.getByRole('button', { name: 'Latest epoch' })).toHaveAttribute('aria-disabled', 'true');
});

test('Pause holds the run, Step adds one epoch, Train goes on, Reset goes back to the same start', async ({ page }) => {
  const { open, train, pause, step, reset, status, spin, choose } = lab(page);
  await open('v=1&d=ecg5000&on=fusedJs&b=4');
  const untrained = (await status.textContent())!;
  await spin('Epochs').fill('400');
  await train.click();
  await expect(status).toContainText(/Training: epoch \d+ of 400 on Fused JavaScript/);
  await pause.click();
  await expect(status).toContainText(/Paused: epoch (\d+) of 400/);
  const paused = Number(/epoch (\d+)/.exec((await status.textContent())!)![1]);
  await step.click();
  await expect(status).toContainText(`Paused: epoch ${paused + 1} of 400`);
  await train.click();
  await expect(status).toContainText(/Training/);
  // At a pace for eyes, each epoch has its time.
  await choose('Pace').selectOption('1 epoch/s');
  const epoch = async () => Number.parseInt((await page.getByText(/^\d+ of 400$/).textContent())!, 10);
  const at = await epoch();
  await expect.poll(epoch).toBeGreaterThan(at);
  const from = Date.now();
  await expect.poll(epoch, { intervals: [50] }).toBeGreaterThan(at + 3);
  expect(Date.now() - from).toBeGreaterThan(2500);
  await choose('Pace').selectOption('full speed');
  await pause.click();
  await expect(status).toContainText('Paused');
  await reset.click();
  await expect(status).toContainText(untrained.replace('of 30', 'of 400'));
});

test('the learning rate may change in mid-run, and the page says that the link no longer repeats it', async ({
  page,
}) => {
  const { open, train, pause, status, spin } = lab(page);
  await open('v=1&d=ecg5000&on=fusedJs&e=500&b=4');
  await train.click();
  await expect(status).toContainText(/Training: epoch [1-9]/);
  await spin('Learning rate').fill('0.001');
  await pause.click();
  await expect(status).toContainText(/Paused: epoch \d+ of 500/);
  const said = page.getByText(/was changed after epoch \d+/);
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(said).toHaveCount(0);
  // So the browser asks before it lets go of the run.
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  await expect(status).toContainText('Paused');
});

test('settings that a run depends on mark it as stale, and Train starts anew', async ({ page }) => {
  const { open, trainToEnd, status, spin, train } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&e=2');
  await trainToEnd();
  await spin('Latent units').fill('2');
  await expect(status).toContainText('The settings have changed since');
  await train.click();
  await expect(status).toContainText(/Finished: epoch 2 of 2.*PCA 2/);
});

test('a run that diverges stops with a sentence and keeps the last good epoch', async ({ page }) => {
  const { open, trainToEnd, status, metrics } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&opt=sgd&lr=10&net=16relu');
  await trainToEnd();
  await expect(status).toContainText(/Training diverged in epoch \d+.*Lower the learning rate/);
  await expect(metrics).toContainText('abnormal beats missed');
});

test('a link to a variational autoencoder trains one, and the page says so when it has collapsed', async ({ page }) => {
  const { open, trainToEnd, status, choose } = lab(page);
  await open('v=1&d=ecg5000&kind=vae&beta=100&e=4&on=wasm');
  await expect(choose('Detector')).toHaveValue('vae');
  const warning = page.getByText('Every latent unit has collapsed');
  await expect(warning).toBeHidden();
  await trainToEnd();
  await expect(status).toContainText('Finished: epoch 4 of 4 on WASM');
  await expect(warning).toContainText('the network returns the mean beat');
  await expect(
    page.getByText('Collapsed: whatever beat it is shown, this network answers nearly the same'),
  ).toBeVisible();
  await expect(page).toHaveURL(/kind=vae&beta=100/);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(warning).toBeHidden();
});

test('fields refuse nonsense with a reason and take the nearest number', async ({ page }) => {
  const { open, spin } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm');
  await spin('Batch size').fill('9999');
  await expect(spin('Batch size')).toHaveAccessibleDescription(/4,?096/);
  await spin('Batch size').blur();
  await expect(spin('Batch size')).toHaveValue('4096');
});

test('a link repeats an experiment to the same numbers', async ({ page, context }) => {
  const first = lab(page);
  const other = await context.newPage();
  const second = lab(other);
  // Of the fused engine, the journeys tell the same.
  for (const engine of ['wasm', 'cpu']) {
    await first.open(`v=1&d=ecg5000&on=${engine}&rows=400&net=8tanh`);
    await first.spin('Seed').fill('7');
    await first.spin('Epochs').fill('3');
    // As a keyboard with a decimal comma writes it, and the wheel passes over it.
    await first.spin('Learning rate').fill('0,002');
    await first.spin('Learning rate').hover();
    await page.mouse.wheel(0, -100);
    await expect(page).toHaveURL(/lr=0\.002(&|$)/);
    await first.choose('Optimiser').selectOption('RMSprop');
    await first.trainToEnd();
    await expect(page).toHaveURL(/s=7/);
    await expect(page).toHaveURL(/opt=rmsprop/);
    await other.goto(page.url());
    await expect(second.spin('Seed')).toHaveValue('7');
    await expect(second.status).toContainText('Ready');
    await second.trainToEnd();
    expect(await results(other)).toEqual(await results(page));
  }
});

test('connections can be judged as well as beats', async ({ page }) => {
  const { open, choose, trainToEnd, status, metrics, inspector } = lab(page);
  await open();
  await choose('Dataset').selectOption('kddcup99');
  await expect(status).toContainText('Ready');
  await page.getByRole('spinbutton', { name: 'Epochs' }).fill('2');
  await trainToEnd();
  await expect(metrics).toContainText(/of 2,000 abnormal connections missed/);
  await expect(inspector).toContainText('srv_count');
});

test('in live mode every change trains anew, and the charts go straight to the new answer', async ({ page }) => {
  const { open, status, spin, roc, abnormalShare } = lab(page);
  await open('v=1&d=ecg5000&e=2&net=8tanh&rows=100');
  await page.getByRole('checkbox', { name: 'Live' }).check();
  await expect(status).toContainText('Finished: epoch 2 of 2');
  await spin('Latent units').fill('3');
  await expect(status).toContainText(/Finished: epoch 2 of 2.*PCA 3/);
  await expect(roc).toContainText('PCA 3');
  await abnormalShare.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('of them abnormal')).toContainText('5 of them abnormal');
  await expect(status).toContainText('Finished: epoch 2 of 2');
  await page.getByRole('checkbox', { name: 'Live' }).uncheck();
  await spin('Latent units').fill('2');
  await expect(status).toContainText('The settings have changed since');
});

import { lab } from './lab.ts';
import { expect, testOnSharedPage as test } from './test.ts';

/** A network that takes minutes to score: ten layers of 256, and 256 samples for every row. */
const ENDLESS = `v=1&d=ecg5000&kind=vae&samples=256&score=reconstructionProbability&net=${Array(10).fill('256tanh').join('.')}`;

test('a link that takes minutes to prepare leaves the Lab free for the next, in the same worker', async ({ page }) => {
  const { spin, status } = lab(page);
  await page.goto(`./#/lab?${ENDLESS}`);
  await expect(status).toContainText('Preparing');
  const [worker] = page.workers();
  let closed = false;
  worker!.on('close', () => {
    closed = true;
  });
  await page.evaluate(() => {
    location.hash = '#/lab?v=1&d=ecg5000&s=9';
  });
  await expect(spin('Seed')).toHaveValue('9');
  await expect(status).toContainText('Ready: untrained, epoch 0 of 30');
  expect(closed).toBe(false);
});

test('a key held in Seed asks for few preparations, and a worker that does not answer is replaced', async ({
  page,
}) => {
  const { open, spin, status, trainToEnd } = lab(page);
  await open('v=1&d=ecg5000&e=2');
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    const scope = globalThis as unknown as { preparations: number; uncounted(): void };
    scope.preparations = 0;
    scope.uncounted = () => {
      Worker.prototype.postMessage = postMessage;
    };
    Worker.prototype.postMessage = function (message: { type: string }, ...rest: []) {
      if (message.type === 'prepare') scope.preparations += 1;
      postMessage.call(this, message, ...rest);
    };
  });
  const preparations = () => page.evaluate(() => (globalThis as unknown as { preparations: number }).preparations);
  await spin('Seed').focus();
  for (let press = 0; press < 40; press++) await page.keyboard.down('ArrowUp');
  await page.keyboard.up('ArrowUp');
  await expect(spin('Seed')).toHaveValue('41');
  await expect(status).toContainText('Ready');
  // How few depends on the machine; one for each press was too many.
  expect(await preparations()).toBeLessThan(40);
  await expect(page).toHaveURL(/s=41/);

  const next = page.waitForEvent('worker');
  await page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await page.keyboard.press('ArrowUp');
  const another = await next;
  await expect(status).toContainText('Ready');
  await expect(spin('Seed')).toHaveValue('42');

  await another.evaluate(() => close());
  await trainToEnd();
  await expect(status).toContainText('Finished: epoch 2 of 2');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.evaluate(() => (globalThis as unknown as { uncounted(): void }).uncounted());
});

test('a pause is acknowledged at once and cuts a slow epoch short, which then goes on', async ({ page }) => {
  const { open, train, pause, step, status } = lab(page);
  await open('v=1&d=ecg5000&on=cpu&e=2&b=8&net=256tanh.256tanh.256tanh');
  await train.click();
  await expect(status).toContainText('Training: epoch 0 of 2 on CPU');
  await pause.click();
  await expect(page.getByRole('button', { name: /^Paus/ })).toBeDisabled();
  await expect(status).toContainText('Paused: epoch 0 of 2 on CPU');
  await expect(step).toBeEnabled();
  await train.click();
  await expect(status).toContainText('Training: epoch 0 of 2 on CPU');
  await pause.click();
  await expect(status).toContainText('Paused: epoch 0 of 2 on CPU');
});

import { lab } from './lab.ts';
import { expect, type Page, test, testOnSharedPage } from './test.ts';

// A graphics processor that the processor plays takes its time, most of it for compiling what each layer needs: these
// train a small network on few rows.
test.slow();
const SMALL = 'v=1&d=ecg5000&rows=128&net=8relu&opt=sgd&lr=0.5';

async function trainsOn(page: Page, engine: string, name: string): Promise<void> {
  const { open, trainToEnd, status, rocAuc } = lab(page);
  await open(`${SMALL}&e=3&on=${engine}`);
  await trainToEnd();
  await expect(status).toContainText(`epoch 3 of 3 on ${name}`);
  expect(await rocAuc()).toBeGreaterThan(0.96);
}

testOnSharedPage('trains on fused WASM in the worker', async ({ page }) => trainsOn(page, 'fusedWasm', 'Fused WASM'));
testOnSharedPage('trains on fused JavaScript in the worker', async ({ page }) =>
  trainsOn(page, 'fusedJs', 'Fused JavaScript'),
);
testOnSharedPage('trains on WebGL in the worker @webgl', async ({ page }) => trainsOn(page, 'webgl', 'WebGL'));
testOnSharedPage('trains on WASM in the worker', async ({ page }) => trainsOn(page, 'wasm', 'WASM'));
testOnSharedPage('trains on the CPU in the worker', async ({ page }) => trainsOn(page, 'cpu', 'CPU'));

testOnSharedPage('a browser without WebGPU says so and trains on another engine @webgl', async ({ page }) => {
  const { open, trainToEnd, status } = lab(page);
  await open(`${SMALL}&e=2&on=webgpu`);
  await trainToEnd();
  await expect(status).toContainText('on Fused WASM');
  await expect(page.getByText('The WebGPU engine is not available here')).toBeVisible();
});

for (const [engine, name] of [
  ['webgpu', 'WebGPU'],
  ['fusedWebgpu', 'Fused WebGPU'],
] as const) {
  // On one page: to compile what the processor plays takes most of the time.
  testOnSharedPage(
    `trains on ${name} in the worker, and a run whose graphics device is lost goes on elsewhere from where it was`,
    async ({ page }) => {
      const { open, train, pause, status } = lab(page);
      await open();
      const [worker] = page.workers();
      await worker!.evaluate(() => {
        // The types of WebGPU are not among those of the tests.
        type Device = { destroy(): void };
        const scope = globalThis as unknown as {
          GPUAdapter: { prototype: { requestDevice(...args: unknown[]): Promise<Device> } };
          lose(): void;
        };
        const { requestDevice } = scope.GPUAdapter.prototype;
        scope.GPUAdapter.prototype.requestDevice = async function (...args) {
          const device = await requestDevice.apply(this, args);
          scope.lose = () => device.destroy();
          return device;
        };
      });
      await trainsOn(page, engine, name);
      await open(`${SMALL}&e=400&on=${engine}`);
      await train.click();
      await expect(status).toContainText(new RegExp(`Training: epoch [1-9]\\d* of 400 on ${name}`), {
        timeout: 60_000,
      });
      await pause.click();
      await expect(status).toContainText(new RegExp(`Paused: epoch \\d+ of 400 on ${name}`), {
        timeout: 30_000,
      });
      await worker!.evaluate(() => (globalThis as unknown as { lose(): void }).lose());
      await train.click();
      await expect(status).toContainText(`Finished: epoch 400 of 400 on Fused WASM`, { timeout: 45_000 });
      await expect(page.getByText(new RegExp(`The ${name} engine was lost after epoch \\d+`))).toBeVisible();
    },
  );
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { VAE_SCORES } from '#core/experiment/experiment.ts';
import { loadKernels } from '#engine/fused/wasm/kernels.ts';
import { type Site, serveFolder } from './serve.ts';
import { expect, type Page, test } from './test.ts';
import { wasmFrames } from './wasmFrames.ts';

// Kernels for graphics processors run in a browser alone: a page of their own holds them against those in WebAssembly,
// which unit tests hold against tfjs; what these show there is held against what they show in Node.

let folder: string;
let site: Site;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'anomascope-webgpu-'));
  await build({
    // What is done to the site (a copy for offline use, a policy) is not for this page.
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: 'e2e/webgpu.html' } },
  });
  site = await serveFolder(folder, '/');
  page = await browser.newPage();
  await page.goto(`${site.url}e2e/webgpu.html`);
  await page.waitForFunction(() => 'webgpuPage' in globalThis);
});

test.afterAll(async () => {
  await page?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('fused WASM shows the same frames in a browser as in Node, to the bit', async () => {
  const inNode = await wasmFrames(await loadKernels(readFileSync('src/engine/fused/wasm/kernels.wasm')));
  const inBrowser = await page.evaluate(() => webgpuPage.wasmFrames());
  expect(Object.keys(inBrowser)).toHaveLength(1 + VAE_SCORES.length);
  expect(inBrowser).toEqual(inNode);
});

for (const [kind, variational] of [
  ['an autoencoder', false],
  ['a variational autoencoder', true],
] as const) {
  test(`fused WebGPU goes where fused WASM goes, step by step, whatever is asked of ${kind}`, async () => {
    // A graphics processor that the processor plays takes its time.
    test.slow();
    const deviations = await page.evaluate((asked) => webgpuPage.deviations(asked), variational);
    expect(deviations.length).toBeGreaterThanOrEqual(10);
    for (const { name, loss, weights } of deviations) {
      expect(loss, `losses: ${name}`).toBeLessThan(1e-4);
      expect(weights, `weights: ${name}`).toBeLessThan(1e-3);
    }
  });
}

for (const engine of ['webgpu', 'webgl'] as const) {
  test(`tfjs on ${engine} goes where the plain engine goes through layers that see order`, async () => {
    test.slow();
    const { loss, weights } = await page.evaluate((name) => webgpuPage.sequences(name), engine);
    expect(loss).toBeLessThan(1e-4);
    expect(weights).toBeLessThan(1e-3);
  });
}

for (const name of [
  'dead units',
  'changes on the way',
  'more rows than go through the layers at once',
  'twenty layers',
  'a variational autoencoder',
  'β that warms up, and sampled scores',
  'a learnt variance',
  'variances at their bounds, and a latent unit that has collapsed',
  'more rows than go through a variational autoencoder at once',
] as const) {
  test(`fused WebGPU shows the frames of fused WASM: ${name}`, async () => {
    const { found, expected, furthest, repeats } = await page.evaluate((task) => webgpuPage.compare(task), name);
    expect(found).toEqual(expected);
    // Of values of about 1, after some hundred steps in float32.
    expect(furthest).toBeLessThan(2e-4);
    expect(repeats).toBe(true);
  });
}

test('fused WebGPU stops early where fused WASM does, halves the rate where it does, and shows the same best frame last', async () => {
  // Large steps by a rule that divides by what is small: rounding shows in the weights, never in when it ends.
  const { found, expected } = await page.evaluate(() => webgpuPage.compare('early stopping'));
  expect(expected.length).toBeLessThan(60);
  expect(found).toEqual(expected);
});

test('a lost device is told as an engine that was lost', async () => {
  expect(await page.evaluate(() => webgpuPage.lose())).toMatch(/^EngineLostError: ./);
});

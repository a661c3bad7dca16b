import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { launchFlags, WEBGPU_FLAGS } from './e2e/browser.ts';

/** The set-up, which runs before the workers read this file, says where the browser and the site are. */
const { ANOMASCOPE_BROWSER: executablePath = '', ANOMASCOPE_URL: baseURL = '' } = process.env;

/**
 * The threads that a page has to help it at compiling, at collecting garbage and at painting would only take a
 * processor from the pages beside it: without them a test takes a sixth less of its time.
 */
const ONE_THREAD = ['--js-flags=--single-threaded', '--num-raster-threads=1'];

const plain = { executablePath, args: [...launchFlags(), ...ONE_THREAD] };
const desktop = { viewport: { width: 1440, height: 900 } };
const withWebgpu = { ...desktop, launchOptions: { ...plain, args: [...plain.args, ...WEBGPU_FLAGS] } };

const TAGGED = /@webgl|@phone|@others/;

/** Few tests, most of whose time it would take to start another browser and to open another page. */
const FEW = { workers: 1 };

/**
 * A test runs in a desktop browser with WebGPU unless its title carries a tag: `@webgl` for a browser without WebGPU,
 * `@others` for Firefox and WebKit beside such a one, `@phone` for a small touch screen. A tagged test runs there alone.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/setUp.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // A busy machine takes its time to load an engine; what passes does not wait for it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  retries: 0,
  // Whoever waits for a page leaves a processor idle: three keep two of them busy.
  workers: Math.max(3, Math.floor(availableParallelism() / 2)),
  // A trace, which takes a quarter of the time again, is asked for with --trace on.
  // A copy for use without a network would come between a page and what a test gives it in place of a file.
  use: { baseURL, serviceWorkers: 'block' },
  // In the order in which they start: what one worker has to do alone is not left to the end. Each begins with browsers of
  // its own, so there are no more of them than there must be.
  projects: [
    { name: 'others', ...FEW, grep: /@others|@webgl/, use: { ...desktop, launchOptions: plain } },
    {
      name: 'phone',
      ...FEW,
      grep: /@phone/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
        launchOptions: withWebgpu.launchOptions,
      },
    },
    { name: 'chromium', grepInvert: TAGGED, use: withWebgpu },
  ],
});

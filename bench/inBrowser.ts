import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { findBrowser, launchFlags, WEBGPU_FLAGS } from '../e2e/browser.ts';
import type { OpenWorkplace, Workplace } from './workplace.ts';

/**
 * Starts a headless Chromium and a server of the sources, lets `use` open workplaces in a page there, and stops both.
 * Opening a workplace ends the one before it, so that nothing of that is left to slow it down.
 * @throws Error, as a sentence, when there is no browser
 */
export async function withBrowser<T>(use: (open: OpenWorkplace) => Promise<T>): Promise<T> {
  const executablePath = findBrowser({ install: false });
  const server = await startServer();
  try {
    const browser = await chromium.launch({ executablePath, args: [...launchFlags(), ...WEBGPU_FLAGS] });
    try {
      const address = `${server.resolvedUrls!.local[0]}bench/browser.html`;
      const page = await browser.newPage();
      return await use((...what) => openInto(page, address, what));
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** A development server that watches nothing and keeps its cache to itself, whatever else is running. */
async function startServer(): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    cacheDir: 'node_modules/.vite-bench',
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['bench/browser.html'] },
  });
  return server.listen();
}

async function openInto(page: Page, address: string, what: Parameters<OpenWorkplace>): Promise<Workplace> {
  await page.goto(address);
  await page.waitForFunction(() => 'openInPage' in globalThis);
  const standIn = await plainly(
    page.evaluate(async ([dataset, engine]) => {
      globalThis.workplace = await openInPage(dataset, engine);
      return workplace.standIn;
    }, what),
  );
  return {
    standIn,
    evaluate: (experiment) => plainly(page.evaluate((asked) => workplace.evaluate(asked), experiment)),
    msPerStep: (experiment, budgetMs) =>
      plainly(page.evaluate(([asked, budget]) => workplace.msPerStep(asked, budget), [experiment, budgetMs] as const)),
  };
}

/** An error of the page says here what it said there, without how it came through. */
async function plainly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const [sentence] = (error as Error).message.split('\n    at ');
    throw new Error(sentence!.replace(/^page\.evaluate: (\w*Error: )?/, ''), { cause: error });
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser, launchFlags, WEBGPU_FLAGS } from '../e2e/browser.ts';
import { type Site, serveFolder } from '../e2e/serve.ts';
import type { OpenWorkplace, Workplace } from './workplace.ts';

/** A browser on this machine, and the site with the measuring page, built. */
export interface Laboratory {
  browser: Browser;
  /** Where the site is. */
  url: string;
  /** Opens the measuring page afresh: what ran in one before does not slow it down. */
  openPage(): Promise<Page>;
}

/**
 * Builds the site and the measuring page, serves them, starts a headless Chromium, lets `use` work there, and clears all away.
 * @throws Error, as a sentence, when there is no browser
 */
export async function withLaboratory<T>(use: (laboratory: Laboratory) => Promise<T>): Promise<T> {
  const executablePath = findBrowser({ install: false });
  const folder = mkdtempSync(join(tmpdir(), 'anomascope-bench-'));
  let site: Site | null = null;
  let browser: Browser | null = null;
  try {
    await buildSite(folder);
    site = await serveFolder(folder, '/', { compress: true });
    browser = await chromium.launch({ executablePath, args: [...launchFlags(), ...WEBGPU_FLAGS] });
    const address = `${site.url}bench/browser.html`;
    const context = await browser.newContext();
    const openPage = async () => {
      for (const old of context.pages()) await old.close();
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'benchPage' in globalThis);
      return page;
    };
    return await use({ browser, url: site.url, openPage });
  } finally {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets `use` open workplaces in a headless Chromium. Opening one ends the one before it. */
export function withBrowser<T>(use: (open: OpenWorkplace) => Promise<T>): Promise<T> {
  return withLaboratory(({ openPage }) => use(async (...what) => openInto(await openPage(), what)));
}

async function buildSite(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const input = [join(root, 'index.html'), join(root, 'bench/browser.html')];
  await build({
    root,
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true, rollupOptions: { input } },
  });
}

async function openInto(page: Page, what: Parameters<OpenWorkplace>): Promise<Workplace> {
  const standIn = await plainly(page.evaluate((asked) => benchPage.open(...asked), what));
  return {
    standIn,
    evaluate: (experiment) => plainly(page.evaluate((asked) => benchPage.workplace!.evaluate(asked), experiment)),
    compare: (...both) => plainly(page.evaluate((asked) => benchPage.workplace!.compare(...asked), both)),
    msPerStep: (experiment, budgetMs) =>
      plainly(
        page.evaluate(([asked, budget]) => benchPage.workplace!.msPerStep(asked, budget), [
          experiment,
          budgetMs,
        ] as const),
      ),
  };
}

/** An error of the page says here what it said there, without how it came through. */
export async function plainly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const [sentence] = (error as Error).message.split('\n    at ');
    throw new Error(sentence!.replace(/^page\.evaluate: (\w*Error: )?/, ''), { cause: error });
  }
}

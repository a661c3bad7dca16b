import { chromium, expect, type Page } from '@playwright/test';
import type { Random } from '#core/random/random.ts';
import { findBrowser, launchFlags } from '../../e2e/browser.ts';
import { lab } from '../../e2e/lab.ts';
import { serveFolder } from '../../e2e/serve.ts';
import type { Faults } from './faults.ts';
import { type Heap, watchHeaps } from './heap.ts';
import { anyLink } from './links.ts';

export interface BrowserWork {
  epochs: number;
  retrains: number;
  follow: number;
}

/** Megabytes of the heaps of page and workers after collecting garbage, as the work went on. */
export type Growth = { doing: string; heaps: number[] };

/** More than this, from half of the work on, is no warming up any more. */
const MOST_GROWTH = { share: 0.25, megabytes: 8 };

/** Slow machines train long. */
const PATIENCE = { timeout: 300_000 };

/** Trains, trains again and follows links in a browser, for as long as asked. @returns how much memory that took */
export async function soakBrowser(work: BrowserWork, random: Random, faults: Faults): Promise<Growth[]> {
  const site = await serveFolder('dist', '/soak/');
  const browser = await chromium.launch({
    executablePath: findBrowser({ install: false }),
    args: launchFlags(),
  });
  try {
    const page = await browser.newPage({ baseURL: site.url });
    await listen(page, faults);
    const heap = await watchHeaps(page);
    const growths: Growth[] = [];
    if (work.epochs > 0) growths.push(await trainLong(page, heap, work.epochs));
    if (work.retrains > 0) growths.push(await trainAgain(page, heap, work.retrains));
    if (work.follow > 0) growths.push(await followLinks(page, heap, work.follow, random, faults));
    return growths.map((growth) => checked(growth, faults));
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Uncaught errors of page and workers, what the console calls an error, and breaches of the content security policy. */
async function listen(page: Page, faults: Faults): Promise<void> {
  page.on('pageerror', (error) => faults.add(`Uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => faults.add('The page crashed.'));
  page.on('console', (message) => message.type() === 'error' && faults.add(`Console: ${message.text()}`));
  await page.exposeFunction('tellViolation', (what: string) => faults.add(`Content security policy: ${what}`));
  await page.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation(what: string): void };
    addEventListener('securitypolicyviolation', (event: SecurityPolicyViolationEvent) =>
      tellViolation(`${event.violatedDirective} of ${event.blockedURI}`),
    );
  });
}

async function trainLong(page: Page, heap: Heap, epochs: number): Promise<Growth> {
  const { open, train, status } = lab(page);
  const heaps: number[] = [];
  // In four runs, for a run has at most a thousand epochs and its losses belong to it.
  for (let part = 0; part < Math.min(4, epochs); part++) {
    const share = Math.floor((epochs + 3 - part) / 4);
    await open(`v=1&d=ecg5000&on=fusedWasm&s=${part + 1}&e=${share}&stop=0`);
    await train.click();
    await expect(status).toContainText(/Finished|Stopped/, PATIENCE);
    heaps.push(await heap());
  }
  return { doing: `${epochs} epochs`, heaps };
}

async function trainAgain(page: Page, heap: Heap, retrains: number): Promise<Growth> {
  const { open, train, reset, status } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&e=1');
  const heaps = await inQuarters(heap, retrains, async () => {
    await reset.click();
    await expect(status).toContainText('Ready', PATIENCE);
    await train.click();
    await expect(status).toContainText(/Finished|Stopped/, PATIENCE);
  });
  return { doing: `${retrains} retrains`, heaps };
}

async function followLinks(page: Page, heap: Heap, count: number, random: Random, faults: Faults): Promise<Growth> {
  const { open, status } = lab(page);
  await open('v=1&d=ecg5000');
  const heaps = await inQuarters(heap, count, async () => {
    // What a browser would put into its address bar: no line breaks, nothing unpaired.
    const link = encodeURI(anyLink(random).replace(/\p{Cs}/gu, ''));
    await page.evaluate((query) => {
      location.hash = `#/lab?${query}`;
    }, link);
    await expect(status, link).not.toContainText(/Loading|Preparing/, PATIENCE);
    const shown = await page.getByRole('alert').allTextContents();
    for (const alert of shown) if (!/\.\s*(Try again)?$/.test(alert)) faults.add(`No sentence: ${alert}\n    ${link}`);
  });
  return { doing: `${count} links followed`, heaps };
}

/** Does something so many times. @returns the heap after each quarter */
async function inQuarters(heap: Heap, count: number, act: () => Promise<void>): Promise<number[]> {
  const heaps: number[] = [];
  for (let i = 1; i <= count; i++) {
    await act();
    if (heaps.length < Math.floor((4 * i) / count)) heaps.push(await heap());
  }
  return heaps;
}

function checked(growth: Growth, faults: Faults): Growth {
  const [first = 0, half = first] = growth.heaps;
  const grown = (growth.heaps.at(-1) ?? 0) - half;
  if (grown > MOST_GROWTH.megabytes + MOST_GROWTH.share * half) {
    faults.add(
      `Memory grew without bound in ${growth.doing}: ${growth.heaps.map((heap) => heap.toFixed(1)).join(', ')} MB.`,
    );
  }
  return growth;
}

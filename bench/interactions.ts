import type { Locator, Page } from '@playwright/test';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { Laboratory } from './inBrowser.ts';

/** How long a press or a key waits for what it does to be painted. */
export interface InteractionTimes {
  dataset: DatasetId;
  /** Milliseconds to the next paint, in steps of 8 (W3C Event Timing); what was too quick to be told counts as 0. */
  waits: { what: string; ms: number }[];
}

/** What a person presses, one after the other, with a trained network on the page. */
const PRESSES: readonly (readonly [what: string, press: (page: Page) => Promise<void>])[] = [
  ['Train', (page) => button(page, 'Train').click()],
  ['Presets', (page) => button(page, /^Presets/).click()],
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['Next row', (page) => button(page, 'Next').click()],
  ['Next missed', (page) => button(page, /^Next missed/).click()],
  ['a key on the threshold', (page) => page.getByRole('slider', { name: 'Threshold' }).first().press('ArrowRight')],
  ['a layer', (page) => button(page, /^Encoder layer 1/).click()],
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['Draw', (page) => page.getByRole('tab', { name: 'Draw' }).click()],
  ['Inspect', (page) => page.getByRole('tab', { name: 'Inspect' }).click()],
  ['Decode', (page) => button(page, 'Decode').click()],
];

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

/** Opens the default experiment on each data set in the built site, and presses one thing after the other. */
export async function measureInteractions({ browser, url }: Laboratory): Promise<InteractionTimes[]> {
  const measured: InteractionTimes[] = [];
  for (const dataset of DATASET_IDS) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${url}#/lab?v=1&d=${dataset}`);
    await page.getByRole('status').filter({ hasText: 'Ready' }).waitFor({ timeout: 60_000 });
    await page.evaluate(watchInPage);
    const waits: InteractionTimes['waits'] = [];
    for (const [what, press] of PRESSES) {
      await press(page);
      await page.getByRole('status').filter({ hasText: 'Finished' }).waitFor({ timeout: 60_000 });
      waits.push({ what, ms: await page.evaluate(longestWaitInPage) });
    }
    measured.push({ dataset, waits });
    await page.close();
  }
  return measured;
}

declare global {
  /** The waits since they were last asked for; in the page alone. */
  var interactionWaits: number[];
}

/** Runs in the page, hence without named functions inside, which bundlers mark. */
function watchInPage(): void {
  globalThis.interactionWaits = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (entry.interactionId) globalThis.interactionWaits.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Runs in the page: waits until what was pressed has been painted and told of. */
async function longestWaitInPage(): Promise<number> {
  await new Promise((done) => setTimeout(done, 300));
  const longest = Math.max(0, ...globalThis.interactionWaits);
  globalThis.interactionWaits = [];
  return longest;
}

import type { Browser } from '@playwright/test';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import type { Laboratory } from './inBrowser.ts';

/** Tasks of the page's main thread while it trains: what makes it stutter. */
export interface PageTasks {
  longestMs: number;
  /** Tasks over 50 milliseconds, which a person can feel (W3C Long Tasks). */
  overFifty: number;
}

/** One run after another on one data set. */
export interface TrainingTasks {
  dataset: DatasetId;
  runs: PageTasks[];
}

const RUNS = 5;

/**
 * Opens the default experiment on each data set in the built site, presses Train, and watches the page's main thread until
 * the run has ended; several times, each in a fresh page.
 */
export async function measurePageTasks({ browser, url }: Laboratory): Promise<TrainingTasks[]> {
  const measured: TrainingTasks[] = [];
  for (const dataset of DATASET_IDS) {
    const runs: PageTasks[] = [];
    while (runs.length < RUNS) runs.push(tasksOf(await traceOfTraining(browser, `${url}#/lab?v=1&d=${dataset}`)));
    measured.push({ dataset, runs });
  }
  return measured;
}

async function traceOfTraining(browser: Browser, address: string): Promise<TraceEvent[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.getByRole('status').filter({ hasText: 'Ready' }).waitFor();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.evaluate(trainInPage);
  const trace = await browser.stopTracing();
  await page.close();
  return (JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents;
}

/**
 * Runs in the page, hence without named functions inside, which bundlers mark. Looking for the end from outside would have
 * the page search all that is on it again and again, which is work too.
 */
function trainInPage(): Promise<void> {
  const status = document.querySelector('[role="status"]')!;
  const train = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Train')!;
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error('The run did not end within two minutes.')), 120_000);
    new MutationObserver(() => {
      if (/Finished|Stopped/.test(status.textContent ?? '')) done();
    }).observe(status, { childList: true, characterData: true, subtree: true });
    train.click();
  });
}

/** Of Chromium's trace format, what is read here. Times are in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  args: { name?: string };
}

/** The longest among the tasks of all renderers' main threads; the page's is the only one that has any to speak of. */
export function tasksOf(events: readonly TraceEvent[]): PageTasks {
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  const durations = events
    .filter((event) => event.name === 'RunTask' && mains.has(thread(event)))
    .map(({ dur }) => (dur ?? 0) / 1000);
  return {
    longestMs: durations.reduce((longest, ms) => Math.max(longest, ms), 0),
    overFifty: durations.filter((ms) => ms > 50).length,
  };
}

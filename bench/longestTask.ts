import type { Browser } from '@playwright/test';
import type { Laboratory } from './inBrowser.ts';

/** Tasks of the page's main thread while it trains: what makes it stutter. */
export interface PageTasks {
  longestMs: number;
  /** Tasks over 50 milliseconds, which a person can feel (W3C Long Tasks). */
  overFifty: number;
}

/**
 * Opens a link in the built site, presses Train, and watches the page's main thread until the run has ended.
 * @param query the experiment, as in the address bar
 */
export async function measurePageTasks({ browser, url }: Laboratory, query: string): Promise<PageTasks> {
  return tasksOf(await traceOfTraining(browser, `${url}#/lab?${query}`));
}

async function traceOfTraining(browser: Browser, address: string): Promise<TraceEvent[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.getByRole('status').filter({ hasText: 'Ready' }).waitFor();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.getByRole('button', { name: 'Train' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /Finished|Stopped/ })
    .waitFor({ timeout: 120_000 });
  const trace = await browser.stopTracing();
  await page.close();
  return (JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents;
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

import type { Page } from '@playwright/test';
import { quantile } from '#core/statistics/quantile.ts';
import type { Laboratory } from './inBrowser.ts';

/** How smoothly the page follows the threshold while it is dragged. */
export interface DragTimes {
  charts: string;
  /** Milliseconds from frame to frame: the display asks for 16.7. */
  medianMs: number;
  slowestFivePerCentMs: number;
  /** Milliseconds of processor that the page's main thread spends on one move: script, styles, layout and painting. */
  workMs: number;
  longestTaskMs: number;
}

/** 10,000 connections to evaluate: the most that the page has. */
const QUERY = 'v=1&d=kddcup99&e=2';
const EVERY_CHART = 'loss histogram roc latent precisionRecall impact confusion kinds cost';
const USUAL_CHARTS = 'loss histogram roc latent';
const MOVES = 240;

/**
 * Opens the built site, trains on the connections, and drags the threshold of the histogram from end to end and back, with
 * the usual charts and with every chart.
 */
export async function measureDrags({ browser, url }: Laboratory): Promise<DragTimes[]> {
  const times: DragTimes[] = [];
  for (const [charts, ids] of [
    ['the usual four', USUAL_CHARTS],
    ['all nine', EVERY_CHART],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript((kept) => localStorage.setItem('anomascope-charts', kept), ids);
    await page.goto(`${url}#/lab?${QUERY}`);
    times.push({ charts, ...(await measureDrag(page)) });
    await page.close();
  }
  return times;
}

async function measureDrag(page: Page): Promise<Omit<DragTimes, 'charts'>> {
  const status = page.getByRole('status');
  await status.filter({ hasText: 'Ready' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await status.filter({ hasText: /Finished|Stopped/ }).waitFor({ timeout: 120_000 });
  // The thread's own clock stands still while other programs have the processor.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await spent();
  const { frames, longest } = await page.evaluate(dragInPage, MOVES);
  const work = (await spent()) - before;
  return {
    medianMs: quantile(frames, 0.5),
    slowestFivePerCentMs: quantile(frames, 0.95),
    workMs: work / MOVES,
    longestTaskMs: longest,
  };
}

/**
 * Runs in the page, hence without named functions inside, which bundlers mark: one move of the slider a frame, as a hand
 * would make them, and how far apart the frames came.
 */
async function dragInPage(moves: number): Promise<{ frames: number[]; longest: number }> {
  const slider = document.querySelector<HTMLInputElement>('input[aria-label="Threshold"]')!;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  const frames: number[] = [];
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const press = { bubbles: true, pointerId: 1, pointerType: 'mouse' };
  slider.dispatchEvent(new PointerEvent('pointerdown', press));
  let last = await new Promise<number>((done) => requestAnimationFrame(done));
  for (let move = 0; move < moves; move++) {
    const across = Math.abs((((2 * move) / moves) % 2) - 1);
    setValue.call(slider, String(1000 * (0.05 + 0.9 * across)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const now = await new Promise<number>((done) => requestAnimationFrame(done));
    frames.push(now - last);
    last = now;
  }
  slider.dispatchEvent(new PointerEvent('pointerup', press));
  observer.disconnect();
  return { frames, longest };
}

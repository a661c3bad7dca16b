import type { Page } from '@playwright/test';
import { type Driver, withinTime } from './driver.ts';

/** Playwright's page as a driver, so that Chromium can do what the others do. */
export function chromiumDriver(page: Page): Driver {
  return {
    open: async (url) => {
      await page.goto(url);
    },
    run: <A extends unknown[], T>(action: (...args: A) => T | Promise<T>, ...args: A) =>
      withinTime(page.evaluate<T>(`(${action})(...${JSON.stringify(args)})`), 'Chromium', action.name),
    press: (key) => page.keyboard.press(key),
    async drag(first, ...others) {
      await page.mouse.move(first!.x, first!.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    point: ({ x, y }) => page.mouse.move(x, y),
    close: () => page.close(),
  };
}

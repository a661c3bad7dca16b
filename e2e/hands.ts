import type { CDPSession, Locator, Page } from '@playwright/test';

/** Goes on by Tab, or back by Shift+Tab, until the focus is there, as someone without a pointer does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The element was not reached by ${key}.`);
}

interface Point {
  x: number;
  y: number;
}

/** One finger on the screen. */
export async function fingerOf(page: Page): Promise<{ drag(points: readonly Point[]): Promise<void> }> {
  const client: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  return {
    /** Down at the first point, along the others in small steps, and up at the last. */
    async drag([first, ...others]) {
      let from = first!;
      await touch('touchStart', from);
      for (const to of others) {
        for (let i = 1; i <= 10; i++) {
          await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / 10, y: from.y + ((to.y - from.y) * i) / 10 });
        }
        from = to;
      }
      await touch('touchEnd');
    },
  };
}

/** A hand that holds a pen and rests its palm on the screen. */
export async function penOf(page: Page) {
  const client: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: 1,
      clickCount: 1,
      pointerType: 'pen',
    });
  return {
    /** The palm comes down, and slides a little, as palms do. */
    async rest({ x, y }: Point) {
      await touch('touchStart', { x, y });
      await touch('touchMove', { x: x + 12, y: y + 12 });
    },
    /** From point to point. */
    async draw(points: readonly Point[]) {
      await pen('mousePressed', points[0]!);
      for (const point of points) await pen('mouseMoved', point);
      await pen('mouseReleased', points.at(-1)!);
    },
    lift: () => touch('touchEnd'),
  };
}

/** A place in an element, in shares of its width and height from the top left corner. */
export async function placeIn(element: Locator, across: number, down: number): Promise<Point> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + across * width, y: y + down * height };
}

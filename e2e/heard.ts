import type { Page } from '@playwright/test';

/** Has a page note what comes into its live regions, from the next page that it opens on. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    /** Those that have been drawn: what comes together with its region is told by no screen reader. */
    let drawn = new Set<Element>();
    const look = () => {
      drawn = new Set(document.querySelectorAll('[aria-live=polite], [role=status]'));
      requestAnimationFrame(look);
    };
    look();
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live=polite], [role=status]',
        );
        if (!region || !drawn.has(region)) continue;
        for (const node of addedNodes) heard.push(node.textContent ?? '');
      }
    }).observe(document, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

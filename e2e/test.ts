import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { heldTexts } from './translator.ts';

export * from '@playwright/test';

/** What browsers say on their consoles when a page does what its Content-Security-Policy forbids. */
const FORBIDDEN = /Content Security Policy|Content-Security-Policy|Trusted ?Type/i;

/** Fails when, meanwhile, any page of the context has been kept from something by its own policy. */
async function underItsPolicy(context: BrowserContext, use: () => Promise<void>): Promise<void> {
  const violations: string[] = [];
  const listen = (message: { text(): string }) => {
    if (FORBIDDEN.test(message.text())) violations.push(message.text());
  };
  context.on('console', listen);
  await use();
  context.off('console', listen);
  expect(violations, 'what the Content-Security-Policy was in the way of').toEqual([]);
}

/** The page that tests share; null where none is open. */
interface Shared {
  /** Whose tests have used it since it was loaded: those of this file, or of all files on a phone. */
  by: string;
  page: Page | null;
}

const testWithShared = base.extend<object, { shared: Shared }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off the pattern what a fixture needs.
    async ({}, use) => {
      const shared: Shared = { by: '', page: null };
      await use(shared);
      await shared.page?.context().close();
    },
    { scope: 'worker' },
  ],
});

/** Playwright's `test`, which fails when a page of the test has been kept from something by its own policy. */
export const test = testWithShared.extend({
  context: async ({ context }, use) => {
    await underItsPolicy(context, () => use(context));
  },
});

/**
 * The same on a page that tests of this file have used before: to open one takes longer than most of what is done there.
 * Such a test begins with a whole link, undoes nothing that is not its own, and leaves nothing open; what it kept, its
 * routes, its other pages and the size it gave the window are put away for it. The first of a file has the page loaded
 * anew; after a test that fails, the next has another page. On a phone, where a file has but one of them, those of all
 * files share the page: such a test also begins by opening the tab it is about.
 */
export const testOnSharedPage = test.extend({
  page: async ({ browser, shared, viewport, isMobile }, use, { file, errors }) => {
    shared.page ??= await (await browser.newContext()).newPage();
    const { page } = shared;
    const by = isMobile ? 'phone' : file;
    if (shared.by !== by) await loadAnew(page);
    shared.by = by;
    // By way of a page on which nothing is left of the last test's: neither its words nor what it had open.
    await page.goto('./#/about');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Anomascope');
    await page.evaluate(forgetAsFromAnotherTab);
    await underItsPolicy(page.context(), () => use(page));
    expect(await heldTexts(page), 'what a translator would break').toEqual([null]);
    if (errors.length > 0) {
      await page.context().close();
      Object.assign(shared, { by: '', page: null });
      return;
    }
    for (const other of page.context().pages()) if (other !== page) await other.close();
    await page.unrouteAll();
    await page.mouse.move(0, 0);
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
    if (viewport && page.viewportSize()?.width !== viewport.width) await page.setViewportSize(viewport);
  },
  context: async ({ page }, use) => use(page.context()),
});

/** Loads the site as where nothing has been kept. */
async function loadAnew(page: Page): Promise<void> {
  await page.goto('about:blank');
  const forgetting = await page.addInitScript(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('./#/about');
  await forgetting.dispose();
}

/** What a tab hears when all that the site has kept was deleted in another. */
function forgetAsFromAnotherTab(): void {
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
}

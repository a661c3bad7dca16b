import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

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

/** Playwright's `test`, which fails when a page of the test has been kept from something by its own policy. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await underItsPolicy(context, () => use(context));
  },
});

/**
 * The same on a page that tests of this file have used before: to open one takes longer than most of what is done there.
 * Such a test begins with a link, undoes nothing that is not its own, and leaves nothing open. After one that fails, the
 * next has a page of its own.
 */
export const testOnSharedPage = test.extend<object, { shared: { file: string; page: Page | null } }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off the pattern what a fixture needs.
    async ({}, use) => {
      const shared = { file: '', page: null as Page | null };
      await use(shared);
      await shared.page?.context().close();
    },
    { scope: 'worker' },
  ],
  page: async ({ browser, shared }, use, { file, errors }) => {
    if (shared.file !== file) {
      await shared.page?.context().close();
      Object.assign(shared, { file, page: null });
    }
    shared.page ??= await browser.newPage();
    const { page } = shared;
    // By way of a page on which nothing is left of the last test's: neither its words nor what it had open.
    await page.goto('./#/about');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Anomascope');
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    await underItsPolicy(page.context(), () => use(page));
    if (errors.length === 0) return;
    await page.context().close();
    shared.page = null;
  },
});

import { test as base, expect } from '@playwright/test';

export * from '@playwright/test';

/** What browsers say on their consoles when a page does what its Content-Security-Policy forbids. */
const FORBIDDEN = /Content Security Policy|Content-Security-Policy|Trusted ?Type/i;

/** Playwright's `test`, which fails when any page of the test has been kept from something by its own policy. */
export const test = base.extend<{ policy: undefined }>({
  policy: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on('console', (message) => {
        if (FORBIDDEN.test(message.text())) violations.push(message.text());
      });
      await use(undefined);
      expect(violations, 'what the Content-Security-Policy was in the way of').toEqual([]);
    },
    { auto: true },
  ],
});

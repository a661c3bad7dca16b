import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects that axe-core, by every rule it knows of WCAG 2.2 AA and of good practice, finds no fault.
 * @param within what is looked at: all of the page, or what a selector says
 */
export async function expectNoViolation(page: Page, within?: string): Promise<void> {
  // All in one piece (no frame of ours is of another origin), and no places worked out of what is well: that takes three
  // quarters of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** The same in light and in dark colours: one page is looked at twice, for opening it takes longer than looking. */
export async function expectNoViolationInBothColours(page: Page, within?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // A colour on its way from one scheme to the other is neither's.
    await page.waitForFunction(() => !document.getAnimations().some((animation) => animation instanceof CSSTransition));
    await expectNoViolation(page, within);
  }
}

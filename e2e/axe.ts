import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe-core that look at colours. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe-core, by every rule it knows of WCAG 2.2 AA and of good practice, finds no fault.
 * @param within what is looked at: all of the page, or what a selector says
 */
export async function expectNoViolation(page: Page, within?: string): Promise<void> {
  await expectNone(builder(page, within));
}

/**
 * The same in light and in dark colours. One page is looked at twice, for opening it takes longer than looking; the
 * second time by the rules about colours alone, for nothing else is another.
 */
export async function expectNoViolationInBothColours(page: Page, within?: string): Promise<void> {
  await show(page, 'light');
  await expectNone(builder(page, within));
  await show(page, 'dark');
  await expectNone(builder(page, within).withRules(ABOUT_COLOURS));
}

function builder(page: Page, within?: string): AxeBuilder {
  // All in one piece (no frame of ours is of another origin), and no places worked out of what is well: that takes three
  // quarters of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  return within ? axe.include(within) : axe;
}

async function expectNone(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A colour on its way from one scheme to the other is neither's.
  await page.waitForFunction(() => !document.getAnimations().some((animation) => animation instanceof CSSTransition));
}

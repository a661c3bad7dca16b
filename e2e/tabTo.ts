import { expect, type Locator, type Page } from '@playwright/test';

/** So many stops of the Tab key the Lab has at most. */
const MOST_STOPS = 150;

/** Presses Tab, or Shift and Tab, until the focus is where it is wanted. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules of axe-core that look at colours. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe-core, by every rule it knows of WCAG 2.2 AA and of good practice, finds no fault.
 * @param within what is looked at: all of the page, or what a selector says
 */
export async function expectNoViolation(page: Page, within?: string): Promise<void> {
  await expectNone(page, within);
}

/**
 * The same in light and in dark colours. One page is looked at twice, for opening it takes longer than looking; the
 * second time by the rules about colours alone, for nothing else is another.
 */
export async function expectNoViolationInBothColours(page: Page, within?: string): Promise<void> {
  await show(page, 'light');
  await expectNone(page, within);
  await show(page, 'dark');
  await expectNone(page, within, ABOUT_COLOURS);
}

/** @param rules those to look by; all where none are named */
async function expectNone(page: Page, within?: string, rules?: string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // Its classes keep what is private to them in weak maps, which cost it a fifth of its time; the object itself will do.
    await page.evaluate(`((WeakMap) => { ${axe.source} })(${KeptOnTheObject})`);
    await page.evaluate(rememberColours);
  }
  const violations = await page.evaluate(
    async ({ within, rules }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      // No markup, and no selectors, worked out of what is well: that takes most of the time.
      axe.configure({ noHtml: true });
      const { violations } = await axe.run(within ?? document, {
        resultTypes: ['violations'],
        elementRef: true,
        selectors: false,
        ...(rules && { runOnly: rules }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ element }) => element?.outerHTML).join(' | ')}`);
    },
    { within, rules },
  );
  expect(violations).toEqual([]);
}

/** Runs in the page. What a `WeakMap` says of objects that can be changed. */
class KeptOnTheObject {
  readonly key = Symbol('kept');
  get(object: object): unknown {
    return Reflect.get(object, this.key);
  }
  set(object: object, value: unknown): this {
    Object.defineProperty(object, this.key, { value, writable: true, configurable: true });
    return this;
  }
  has(object: object): boolean {
    return Object.hasOwn(object, this.key);
  }
  delete(object: object): boolean {
    return Reflect.deleteProperty(object, this.key);
  }
}

/** Runs in the page. It has a few dozen colours; to read each anew for every element takes a fifth of axe's time. */
function rememberColours(): void {
  interface Colour {
    r: number;
    g: number;
    b: number;
    alpha: number;
    parseString(text: string): Colour;
  }
  const { axe } = globalThis as unknown as { axe: { commons: { color: { Color: { prototype: Colour } } } } };
  const { prototype } = axe.commons.color.Color;
  const { parseString } = prototype;
  const known = new Map<string, Pick<Colour, 'r' | 'g' | 'b' | 'alpha'>>();
  prototype.parseString = function (text) {
    const found = known.get(text);
    if (found) return Object.assign(this, found);
    const { r, g, b, alpha } = parseString.call(this, text);
    known.set(text, { r, g, b, alpha });
    return this;
  };
}

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A colour on its way from one scheme to the other is neither's.
  await page.waitForFunction(() => !document.getAnimations().some((animation) => animation instanceof CSSTransition));
}

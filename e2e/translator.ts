import type { Page } from '@playwright/test';

/**
 * The text nodes that React keeps hold of, by what stands round them, with `null` for React itself: without it there, nobody
 * would be looking at React's marks any more. A translator that puts something in the place of such a node breaks the page.
 */
export function heldTexts(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const isHeld = (node: Node) => Object.keys(node).some((key) => key.startsWith('__reactFiber$'));
    const root = document.getElementById('root')!;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const held: (string | null)[] = root.firstElementChild && isHeld(root.firstElementChild) ? [null] : [];
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      if (isHeld(text)) held.push(text.parentElement!.outerHTML.slice(0, 300));
    }
    return held;
  });
}

/**
 * Does to the page what the translators of browsers do, now and whenever it changes: every text gives way to another in two
 * elements, except where the page asks for none. The words stay as they are, so that tests still find them.
 */
export function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const isSpared = (text: Node) =>
      !text.nodeValue?.trim() || text.parentElement?.closest('[translate=no], font, script, style, textarea');
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = root.nodeType === Node.TEXT_NODE ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (isSpared(text)) continue;
        const outer = document.createElement('font');
        outer.appendChild(document.createElement('font')).textContent = text.nodeValue;
        text.parentNode!.replaceChild(outer, text);
      }
    };
    wrap(document.body);
    const change = { childList: true, characterData: true, subtree: true };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) wrap(node);
    }).observe(document.body, change);
  });
}

/** Properties that a drawing needs, with what they are where nothing is said. Inherited ones are passed down. */
const INHERITED: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
};
const OWN: Record<string, string> = { opacity: '1' };

/**
 * A copy of a drawing whose looks no longer depend on style sheets: what they say stands in attributes, written where it
 * differs from the element above.
 * @param drawing part of the page, so that its styles are known
 */
export function withStyles(drawing: Element): Element {
  const copy = drawing.cloneNode(true) as Element;
  write(drawing, copy, INHERITED);
  // On the page words may reach over the drawing's edge; within another picture they would be cut there.
  copy.setAttribute('overflow', 'visible');
  copy.removeAttribute('role');
  copy.removeAttribute('aria-label');
  return copy;
}

function write(from: Element, to: Element, above: Record<string, string>): void {
  const style = getComputedStyle(from);
  const here: Record<string, string> = {};
  for (const name of Object.keys(INHERITED)) {
    here[name] = style.getPropertyValue(name);
    if (here[name] !== above[name]) writeValue(to, name, here[name]);
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) to.setAttribute(name, value);
  }
  if (style.transform !== 'none') to.setAttribute('transform', style.transform);
  if (from instanceof SVGTextContentElement) keepWidth(from, to);
  to.removeAttribute('class');
  to.removeAttribute('style');
  [...from.children].forEach((child, i) => {
    write(child, to.children[i]!, here);
  });
}

/** Words stay as wide as they are here, so that they fit even where the page's typeface is not at hand. */
function keepWidth(from: SVGTextContentElement, to: Element): void {
  const isWords = from.childElementCount === 0 && (from.textContent ?? '').trim().length > 1;
  if (!isWords || from.hasAttribute('textLength')) return;
  to.setAttribute('textLength', from.getComputedTextLength().toFixed(2));
  to.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

/** Colours with an alpha are split in two: not every viewer knows them. */
function writeValue(element: Element, name: string, value: string): void {
  const alpha = /^rgba\((.+), ([\d.]+)\)$/.exec(value);
  if (alpha && (name === 'fill' || name === 'stroke')) {
    element.setAttribute(name, `rgb(${alpha[1]})`);
    element.setAttribute(`${name}-opacity`, alpha[2]!);
    return;
  }
  element.setAttribute(name, value);
}

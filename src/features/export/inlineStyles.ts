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
  to.removeAttribute('class');
  to.removeAttribute('style');
  [...from.children].forEach((child, i) => {
    write(child, to.children[i]!, here);
  });
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

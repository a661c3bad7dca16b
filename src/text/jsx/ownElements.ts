import { createElement, type ElementType, Fragment } from 'react';

/** Elements of SVG that stand in a line of text, in which only their like is drawn. */
const LINES: readonly unknown[] = ['text', 'tspan', 'textPath'];

/**
 * The properties of an element, with no words among its children that have anything beside them: words alone become one
 * text, and words beside elements get an element of their own.
 *
 * Where text has siblings, React keeps hold of its node: to change it, to take it out, to put others before it. The
 * translators of browsers put `<font>` in the place of such nodes. Then nobody sees what React changes, and to take out
 * what is not where it was throws, and takes the page along (facebook/react#11538). Text that is all that its element
 * holds is set through the element, whatever may be in there.
 */
export function wordsInOwnElements<Props extends { children?: unknown }>(type: ElementType, props: Props): Props {
  const { children } = props;
  // What a component does with its children comes by here in its turn.
  if (typeof type !== 'string' && type !== Fragment) return props;
  if (!Array.isArray(children)) {
    return type === Fragment && isWords(children) ? { ...props, children: ownElement('span', children, 0) } : props;
  }
  if (!children.some(holdsWords)) return props;
  if (type !== Fragment && children.every(isText)) return { ...props, children: children.filter(isWords).join('') };
  return { ...props, children: apart(LINES.includes(type) ? 'tspan' : 'span', children) };
}

const isWords = (child: unknown) => (typeof child === 'string' && child !== '') || typeof child === 'number';

const isText = (child: unknown) => isWords(child) || child === '' || child == null || typeof child === 'boolean';

const holdsWords = (child: unknown): boolean => (Array.isArray(child) ? child.some(holdsWords) : isWords(child));

/** All children keep their places, by which React knows them again. */
const apart = (tag: string, children: readonly unknown[]): unknown[] =>
  children.map((child, place) => {
    if (Array.isArray(child) && holdsWords(child)) return apart(tag, child);
    return isWords(child) ? ownElement(tag, child, place) : child;
  });

const ownElement = (tag: string, words: unknown, place: number) =>
  createElement(tag, { key: `words ${place}` }, words as string | number);

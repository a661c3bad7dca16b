import type { ElementType, Key } from 'react';
import { Fragment, jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime';
import { wordsInOwnElements } from './ownElements.ts';

export type { JSX } from 'react/jsx-runtime';
export { Fragment };

/** What JSX with one child is compiled to: React's own, with all words in elements of their own. */
export function jsx(type: ElementType, props: object, key?: Key) {
  return reactJsx(type, wordsInOwnElements(type, props), key);
}

/** What JSX with several children is compiled to. */
export function jsxs(type: ElementType, props: object, key?: Key) {
  return reactJsxs(type, wordsInOwnElements(type, props), key);
}

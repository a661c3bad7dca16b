import type { ElementType, Key } from 'react';
import { Fragment, type JSXSource, jsxDEV as reactJsx } from 'react/jsx-dev-runtime';
import { wordsInOwnElements } from './ownElements.ts';

export type { JSX } from 'react/jsx-dev-runtime';
export { Fragment };

/** What JSX is compiled to while one develops. */
export function jsxDEV(
  type: ElementType,
  props: { children?: unknown },
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
) {
  const own = wordsInOwnElements(type, props);
  return reactJsx(type, own, key, isStatic && Array.isArray(own.children), source, self);
}

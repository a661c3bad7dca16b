import { createElement, type ElementType } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Fragment, jsx } from './jsx-runtime.ts';
import { wordsInOwnElements } from './ownElements.ts';

/** What React makes of JSX: between two text nodes that it keeps hold of, it writes a comment. */
const markup = (type: ElementType, ...children: unknown[]) => renderToString(jsx(type, { children }));

const Mark = () => createElement('b', null, 'x');
const mark = createElement(Mark, { key: 'mark' });

it('makes one text of words that have only words beside them', () => {
  expect(markup('p', 3, ' of ', 5)).toBe('<p>3 of 5</p>');
  expect(markup('p', 'Missed', false, null, '', ' 0')).toBe('<p>Missed 0</p>');
  expect(markup('text', 1, ' ms')).toBe('<text>1 ms</text>');
  expect(markup('option', 'seed ', 1)).toBe('<option>seed 1</option>');
});

it('gives words beside elements an element of their own, in the drawing’s language where they are drawn', () => {
  expect(markup('p', 'a ', mark, ' z')).toBe('<p><span>a </span><b>x</b><span> z</span></p>');
  expect(markup('text', 'a', mark)).toBe('<text><tspan>a</tspan><b>x</b></text>');
  expect(markup('p', ['a', mark], mark)).toBe('<p><span>a</span><b>x</b><b>x</b></p>');
});

it('gives words an element of their own where nobody knows what will be beside them', () => {
  expect(renderToString(jsx('p', { children: jsx(Fragment, { children: 'a' }) }))).toBe('<p><span>a</span></p>');
  expect(renderToString(jsx('p', { children: jsx(Fragment, { children: ['a', 1] }) }))).toBe(
    '<p><span>a</span><span>1</span></p>',
  );
});

it('leaves elements as they are, and what a component gets to the component', () => {
  const alone = { children: 'a' };
  const marks = { children: [mark, null] };
  const mixed = { children: ['a', mark] };
  expect(wordsInOwnElements('p', alone)).toBe(alone);
  expect(wordsInOwnElements('p', marks)).toBe(marks);
  expect(wordsInOwnElements(Mark, mixed)).toBe(mixed);
});

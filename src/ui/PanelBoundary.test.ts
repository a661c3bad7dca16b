import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { LoadError } from '#core/fetch/keep.ts';
import { en } from '#text/en/index.ts';
import { TextContext } from '#text/useText.ts';
import { PanelBoundary } from './PanelBoundary.tsx';

type Props = ConstructorParameters<typeof PanelBoundary>[0];

/** What a boundary shows once its panel has thrown, as React itself would have it. */
function faulty(props: Props, error: unknown) {
  const boundary = new PanelBoundary(props);
  boundary.state = { ...boundary.state, ...PanelBoundary.getDerivedStateFromError(error) };
  boundary.setState = (state) => Object.assign(boundary, { state });
  const markup = renderToStaticMarkup(createElement(TextContext, { value: en }, boundary.render()));
  return { boundary, markup };
}

const children = 'the chart';

it('shows the panel where there is no fault', () => {
  expect(new PanelBoundary({ title: 'Loss', children }).render()).toBe(children);
});

it('says in the panel’s own frame that it failed, calmly, with a way on, and quotes no harm', () => {
  const { markup } = faulty({ title: 'Loss', children }, new Error('x\u202E is not a function.'));
  expect(markup).toMatch(/^<section[^>]*><header[^>]*><h2[^>]*>Loss<\/h2>/);
  expect(markup).toContain('<p aria-live="polite">This part could not be drawn; the rest of the page works.');
  expect(markup).toContain('“\u2068x is not a function\u2069”');
  expect(markup).toContain('Try again');
  expect(markup).not.toContain('Forget');
  expect(faulty({ children }, 'broken').markup).not.toContain('<h2');
});

it('draws again once what is drawn is another, and not before', () => {
  const { boundary } = faulty({ of: ['one setting', 1], children }, new Error('x'));
  const given = (...of: unknown[]) => PanelBoundary.getDerivedStateFromProps({ of, children }, boundary.state);
  expect(given('one setting', 1)).toBeNull();
  expect(given('one setting', 2)).toEqual({ fault: null, of: ['one setting', 2] });
  expect(given('another', 1)).toEqual({ fault: null, of: ['another', 1] });
});

it('leaves what could not be loaded to a boundary that can load it again', () => {
  const error = new LoadError({ say: 'scriptUnreachable' }, async () => {});
  expect(() => faulty({ title: 'Engines', children }, error)).toThrow(error);
});

it('offers to forget what is kept, where something is, and draws again after that', () => {
  const kept = { holdsAnything: () => true, forget: vi.fn() };
  const { boundary, markup } = faulty({ title: 'Draw', kept, children }, new Error('x'));
  expect(markup).toContain('may be the cause');
  expect(markup).toContain('Forget what was kept, and try again');
  const { onForget } = wordsOf(boundary.render() as ReactElement);
  onForget!();
  expect(kept.forget).toHaveBeenCalledOnce();
  expect(boundary.render()).toBe(children);
  expect(faulty({ kept: { ...kept, holdsAnything: () => false }, children }, 'x').markup).not.toContain('Forget');
});

/** The props of the words, which lie two elements deep. */
function wordsOf(panel: ReactElement): { onForget?: () => void } {
  type Nested = ReactElement<{ children: Nested; onForget?: () => void }>;
  return (panel as Nested).props.children.props.children.props;
}

import { createElement, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { en } from '#text/en/index.ts';
import { TextContext } from '#text/useText.ts';
import styles from './FeatureBars.module.css';
import { FeatureBars } from './FeatureBars.tsx';

const drawn = (abnormal: boolean) => {
  const one = [1];
  const props = { abnormal, input: one, reconstruction: null, errors: one, low: [0], high: [2] };
  const bars = createElement(FeatureBars, { names: ['duration'], measure: 'score', ...props });
  return renderToStaticMarkup(
    createElement(TextContext, { value: en }, createElement(Suspense, { fallback: null }, bars)),
  );
};

beforeAll(async () => {
  drawn(false);
  await en.later.lab();
});

it('marks the values of an abnormal row as abnormal, and of no other', () => {
  expect(drawn(true)).toContain(styles.abnormal);
  expect(drawn(false)).toContain('duration');
  expect(drawn(false)).not.toContain(styles.abnormal);
});

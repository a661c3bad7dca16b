import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keep } from './keep.ts';
import { bounded, boundedList, entries } from './schemas.ts';
import { forgetEverything } from './storage.ts';
import { stubPage, stubRefusal } from './testing.ts';

let page = stubPage();
beforeEach(() => {
  page = stubPage();
});
afterEach(() => vi.unstubAllGlobals());

/** Every call is a tab of its own: nothing but the storage is shared, and no tab hears of another before it is told. */
const openTab = (place: 'browser' | 'tab' = 'browser') =>
  keep({
    name: 'test',
    place,
    parts: {
      answers: entries(v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(9)), 3),
      drawing: v.fallback(v.nullable(boundedList(-10, 10, { least: 1, most: 4 })), null),
      share: v.fallback(bounded(0, 1), 0),
    },
    older: (text) => ({ answers: { old: Number(text) } }),
  });
const nothing = { answers: {}, drawing: null, share: 0 };
const text = () => page.browser.getItem('anomascope-test');

describe('what is kept', () => {
  it('is there at the next visit', () => {
    openTab().setState({ answers: { a: 1 }, drawing: [1, 2] });
    expect(openTab().getState()).toEqual({ answers: { a: 1 }, drawing: [1, 2], share: 0 });
    expect(JSON.parse(text()!)).toMatchObject({ version: 1 });
  });

  it('belongs to a tab alone where that is asked for', () => {
    openTab('tab').setState({ share: 1 });
    expect(text()).toBeNull();
    expect(openTab('tab').getState().share).toBe(1);
  });

  it('is read as older versions wrote it, and kept as this one does', () => {
    page.browser.setItem('anomascope-test', '7');
    const tab = openTab();
    expect(tab.getState()).toEqual({ ...nothing, answers: { old: 7 } });
    tab.setState({ share: 1 });
    expect(openTab().getState()).toEqual({ ...nothing, answers: { old: 7 }, share: 1 });
  });

  it('is bounded, part by part and thing by thing', () => {
    const state = {
      answers: { a: 1e300, b: 2, c: 0.5, d: 'x', ['e'.repeat(100)]: 1, f: -1, g: 3, h: 9 },
      drawing: [1e300, 0, -1e300],
      share: 'most',
      other: 1,
    };
    page.browser.setItem('anomascope-test', JSON.stringify({ state, version: 1 }));
    expect(openTab().getState()).toEqual({ answers: { f: -1, g: 3, h: 9 }, drawing: [10, 0, -10], share: 0 });
    page.browser.setItem('anomascope-test', '{"version":1,"state":{"drawing":[1e999],"share":1e999}}');
    expect(openTab().getState()).toEqual({ ...nothing, drawing: [10], share: 1 });
    page.browser.setItem('anomascope-test', JSON.stringify({ state: { drawing: [1, 2, 3, 4, 5] }, version: 1 }));
    expect(openTab().getState()).toEqual(nothing);
  });

  it('never throws and never leaves the bounds, whatever lies there', () => {
    const parts = fc.record({ answers: fc.jsonValue(), drawing: fc.jsonValue(), share: fc.jsonValue() });
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      parts.map((state) => JSON.stringify({ state, version: 1 })),
    );
    fc.assert(
      fc.property(texts, (lying) => {
        page.browser.setItem('anomascope-test', lying);
        const { answers, drawing, share } = openTab().getState();
        for (const answer of Object.values(answers)) expect([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(answer);
        for (const height of drawing ?? []) expect(Math.abs(height)).toBeLessThanOrEqual(10);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is not read where it is too long to be ours', () => {
    page.browser.setItem('anomascope-test', `{"state":{"share":1},"version":1}${' '.repeat(1_000_000)}`);
    expect(openTab().getState()).toEqual(nothing);
  });
});

describe('two tabs', () => {
  it('both keep what they change, before either hears of the other', () => {
    const [one, other] = [openTab(), openTab()];
    one.setState({ answers: { a: 1 } });
    other.setState({ answers: { b: 2 }, drawing: [3] });
    one.setState({ share: 1 });
    const all = { answers: { a: 1, b: 2 }, drawing: [3], share: 1 };
    expect(one.getState()).toEqual(all);
    expect(openTab().getState()).toEqual(all);
  });

  it('do not take back what the other has changed since', () => {
    const one = openTab();
    one.setState({ answers: { a: 1, b: 1 }, drawing: [1] });
    const other = openTab();
    other.setState({ answers: { a: 2, b: 1 }, drawing: [2] });
    one.setState({ answers: { a: 1, b: 3 } });
    expect(openTab().getState()).toMatchObject({ answers: { a: 2, b: 3 }, drawing: [2] });
  });

  it('hear of each other', () => {
    const [one, other] = [openTab(), openTab()];
    const heard = vi.fn();
    other.subscribe(heard);
    one.setState({ share: 0.5 });
    page.tell('anomascope-another');
    expect(heard).not.toHaveBeenCalled();
    page.tell('anomascope-test');
    expect(other.getState().share).toBe(0.5);
    one.setState({ share: 0.6 });
    page.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(other.getState().share).toBe(0.6);
  });

  it('both forget when one does', () => {
    const [one, other] = [openTab(), openTab()];
    one.setState({ share: 0.5 });
    page.tell('anomascope-test');
    page.browser.setItem('of others', 'stays');
    page.browser.setItem('anomascope-offline', 'no copy, please');
    forgetEverything();
    expect(page.browser.getItem('anomascope-offline')).toBe('no copy, please');
    page.tell('anomascope-test');
    expect([one.getState(), other.getState()]).toEqual([nothing, nothing]);
    expect([text(), page.browser.getItem('of others')]).toEqual([null, 'stays']);
  });
});

it('forgets one thing, here and in other tabs, and leaves the rest', () => {
  const [one, other] = [openTab(), openTab()];
  const own = openTab('tab');
  own.setState({ share: 1 });
  expect(one.holdsAnything()).toBe(false);
  one.setState({ answers: { a: 1 } });
  page.tell('anomascope-test');
  expect([one, other].map((tab) => tab.holdsAnything())).toEqual([true, true]);
  one.forget();
  page.tell('anomascope-test');
  expect([one, other].map((tab) => [tab.getState(), tab.holdsAnything()])).toEqual([
    [nothing, false],
    [nothing, false],
  ]);
  expect(own.getState().share).toBe(1);
  page.browser.full = true;
  one.setState({ share: 1 });
  one.forget();
  expect(one.getState()).toEqual(nothing);
});

describe('where the browser keeps nothing', () => {
  it('things are known until the page is closed', () => {
    stubRefusal();
    const tab = openTab();
    tab.setState({ share: 1 });
    expect(tab.getState().share).toBe(1);
    expect(openTab().getState()).toEqual(nothing);
    expect(forgetEverything).not.toThrow();
  });

  it('what a full storage refused is kept as soon as there is room', () => {
    const tab = openTab();
    page.browser.full = true;
    tab.setState({ answers: { a: 1 } });
    expect(text()).toBeNull();
    page.tell('anomascope-test');
    expect(tab.getState().answers).toEqual({ a: 1 });
    page.browser.full = false;
    tab.setState({ share: 1 });
    expect(openTab().getState()).toEqual({ answers: { a: 1 }, drawing: null, share: 1 });
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubPage } from '#kept/testing.ts';
import type { useStore as Store } from './store.ts';

let page = stubPage();
let useStore: typeof Store;
let stop = () => {};

/** The page is loaded anew, at the experiment that its address holds. */
async function load(seed = useStore?.getState().experiment.seed ?? 1): Promise<void> {
  stop();
  vi.resetModules();
  ({ useStore } = await import('./store.ts'));
  const { experiment } = useStore.getState();
  useStore.setState({ experiment: { ...experiment, seed } });
  stop = (await import('./keepHistory.ts')).keepHistory();
}

beforeEach(async () => {
  page = stubPage();
  await load(1);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const seeds = () => useStore.getState().past.map(({ asked }) => asked.experiment.seed);

it('notes every change in turn, and none that undo and redo make', () => {
  const { change, undo, redo } = useStore.getState();
  change({ seed: 2 });
  change({ contamination: 0.1 });
  change({ seed: 3 });
  expect(seeds()).toEqual([1, 2, 2]);
  undo();
  undo();
  expect(seeds()).toEqual([1]);
  redo();
  expect(useStore.getState().experiment).toMatchObject({ seed: 2, contamination: 0.1 });
  expect(seeds()).toEqual([1, 2]);
  useStore.getState().select(5);
  expect(seeds()).toEqual([1, 2]);
});

it('keeps the ways back and forward of a tab when it is loaded anew, and of no other tab', async () => {
  useStore.getState().change({ seed: 2 });
  useStore.getState().change({ contamination: 0.1 });
  useStore.getState().change({ seed: 3 });
  useStore.getState().undo();
  useStore.getState().undo();
  await load();
  expect(seeds()).toEqual([1]);
  useStore.getState().redo();
  expect(useStore.getState().experiment).toMatchObject({ seed: 2, contamination: 0.1 });
  useStore.getState().undo();
  useStore.getState().undo();
  expect(useStore.getState().experiment).toMatchObject({ seed: 1, contamination: 0 });
  await load(7);
  useStore.getState().undo();
  expect(useStore.getState().experiment.seed).toBe(1);
  stop();
  stop = () => {};
  page.tab.clear();
  await load(1);
  expect(seeds()).toEqual([]);
});

it('reads no more of a history than makes sense', async () => {
  const state = { past: ['z=1e300&s=4&v=3', 7], present: ['s=5&v=3'], future: Array(1000).fill('s=6&v=3') };
  stop();
  stop = () => {};
  page.tab.setItem('anomascope-history', JSON.stringify({ state, version: 1 }));
  await load(5);
  expect(seeds()).toEqual([]);
  expect(useStore.getState().future).toEqual([]);
  stop();
  stop = () => {};
  page.tab.setItem(
    'anomascope-history',
    JSON.stringify({ state: { ...state, past: ['z=1e300&s=4&v=3'] }, version: 1 }),
  );
  await load(5);
  expect(useStore.getState().past[0]!.asked.experiment).toMatchObject({ seed: 4, detector: { latent: { units: 64 } } });
});

import { expect, it, vi } from 'vitest';
import { eachOnItsPage } from '#kept/testing.ts';

const { page, opened } = eachOnItsPage(() => import('./keptPace.ts'));

it('goes on at the pace that was chosen before a reload', async () => {
  const visit = async () => {
    vi.resetModules();
    return (await import('./store.ts')).useStore.getState();
  };
  const before = await visit();
  expect(before.pace).toBeNull();
  before.choosePace(5);
  expect((await visit()).pace).toBe(5);
});

it('keeps each pace, as fast as can be among them, and tells the other tabs', async () => {
  const other = await opened();
  const heard = vi.fn();
  other.onKeptPace(heard);
  for (const pace of other.PACES) {
    (await opened()).keepPace(pace);
    expect((await opened()).keptPace(), String(pace)).toBe(pace);
    page().tell('anomascope-pace');
    expect(heard, String(pace)).toHaveBeenLastCalledWith(pace);
  }
});

it('goes as fast as can be where what was kept is no pace', async () => {
  for (const pace of [7, '5', {}]) {
    page().browser.setItem('anomascope-pace', JSON.stringify({ state: { pace }, version: 1 }));
    expect((await opened()).keptPace()).toBeNull();
  }
});

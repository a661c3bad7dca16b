import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blankDrawing, type Drawing } from '#core/signal/drawing.ts';
import { stubPage } from '#kept/testing.ts';

let page = stubPage();
beforeEach(() => {
  vi.useFakeTimers();
  page = stubPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As a page finds it that has just been opened. */
async function opened() {
  vi.resetModules();
  const { useStore } = await import('./store.ts');
  const { startKeeping } = await import('./keepDrawing.ts');
  const stop = startKeeping();
  const drawing = (id = 'ecg5000') => useStore.getState().drawings[id]!.present.drawing;
  const draw = (height: number) => {
    useStore.getState().draw('ecg5000', { drawing: level(height), what: 'stroke' });
    vi.runAllTimers();
    vi.advanceTimersByTime(1000);
  };
  const undo = () => useStore.getState().undoDrawing('ecg5000');
  return { useStore, drawing, draw, undo, stop };
}

const level = (height: number): Drawing => ({
  samples: new Float32Array(140).fill(height),
  drawn: new Uint8Array(140).fill(1, 7),
});
const connection = { start: [0, 1], values: [0.5, 1], name: 'normal connection' };
const keep = (text: string) => page.browser.setItem('anomascope-drawing', text);
const old = (beat: object, other = {}) => keep(JSON.stringify({ beat, connection, ...other }));
const PLAIN = { samples: Array(140).fill(1), drawn: '1'.repeat(140) };

describe('what is kept of drawings', () => {
  it('comes back at the next visit, to three decimals, at the latest when the page is left', async () => {
    const { useStore, stop } = await opened();
    useStore.getState().draw('ecg5000', { drawing: level(1.23456), what: 'stroke' });
    useStore.getState().edit('kddcup99', { row: connection, what: 'begin' });
    stop();
    const again = await opened();
    expect(again.drawing().samples[0]).toBeCloseTo(1.235, 6);
    expect(again.drawing().drawn).toEqual(level(0).drawn);
    expect(again.useStore.getState().edits.kddcup99!.present.row).toEqual(connection);
  });

  it('is each tab’s own, and a new tab has the last one, and the others by Undo', async () => {
    const one = await opened();
    one.draw(1);
    const ownOfOne = page.tab.getItem('anomascope-desk')!;
    page.tab.clear();
    const other = await opened();
    expect(other.drawing().samples[0]).toBe(1);
    other.draw(2);
    one.stop();
    page.tab.clear();
    const third = await opened();
    expect(third.drawing().samples[0]).toBe(2);
    third.undo();
    expect(third.drawing().samples[0]).toBe(1);
    page.tab.setItem('anomascope-desk', ownOfOne);
    expect((await opened()).drawing().samples[0]).toBe(1);
  });

  it('is not lost where a tab was doubled', async () => {
    const one = await opened();
    one.draw(1);
    const twin = await opened();
    twin.draw(2);
    page.tell('anomascope-drawing');
    one.draw(3);
    page.tab.clear();
    const next = await opened();
    expect(next.drawing().samples[0]).toBe(3);
    next.undo();
    expect(next.drawing().samples[0]).toBe(2);
  });

  it('is read as it was kept before it had a version', async () => {
    old(PLAIN);
    const { drawing, useStore } = await opened();
    expect(drawing().samples).toEqual(new Float32Array(140).fill(1));
    expect(useStore.getState().edits.kddcup99!.present.row).toEqual(connection);
  });

  it('is read as it was kept when there was one data set of each shape', async () => {
    keep(JSON.stringify({ state: { desks: { a: { at: 1, beat: PLAIN, connection } } }, version: 1 }));
    const { drawing, useStore } = await opened();
    expect(drawing().samples).toEqual(new Float32Array(140).fill(1));
    expect(useStore.getState().edits.kddcup99!.present.row).toEqual(connection);
  });

  it('belongs to a data set, whose signals may be of another length by now', async () => {
    const other = { samples: [1, 2, 3], drawn: '111' };
    const desk = { at: 1, drawings: { 'ecg5000 3': other, 'gone 140': PLAIN, 'ecg5000 140': other }, rows: {} };
    keep(JSON.stringify({ state: { desks: { a: desk } }, version: 1 }));
    page.tab.setItem('anomascope-desk', JSON.stringify({ state: { id: 'a' }, version: 1 }));
    const { drawing, useStore, draw, stop } = await opened();
    expect(drawing()).toEqual(blankDrawing(140));
    expect(Object.keys(useStore.getState().drawings)).toEqual(['ecg5000']);
    // What this page cannot show is not lost to one that can.
    draw(1);
    stop();
    const { state } = JSON.parse(page.browser.getItem('anomascope-drawing')!);
    const { drawings } = state.desks.a;
    expect([drawings['ecg5000 3'], drawings['gone 140'], drawings['ecg5000 140'].samples[0]]).toEqual([
      other,
      PLAIN,
      1,
    ]);
  });

  it('is bounded, and left where it does not fit', async () => {
    old(
      { ...PLAIN, samples: [1e300, -1e300, ...PLAIN.samples.slice(2)] },
      { connection: { ...connection, values: [1e300, 0] } },
    );
    const { drawing, useStore } = await opened();
    expect([...drawing().samples.slice(0, 3)]).toEqual([10, -10, 1]);
    expect(useStore.getState().edits.kddcup99!.present.row!.values).toEqual([1e9, 0]);
    for (const beat of [
      { ...PLAIN, samples: [1, 2] },
      { ...PLAIN, samples: ['1', ...PLAIN.samples.slice(1)] },
      { ...PLAIN, drawn: 'x'.repeat(140) },
    ]) {
      old(beat, { connection: { start: [1], values: [1, 2], name: 'x' } });
      const { drawing, useStore } = await opened();
      expect(drawing()).toEqual(blankDrawing(140));
      expect(useStore.getState().edits.kddcup99!.present.row).toBeNull();
    }
  });

  it('can be forgotten, and stays so', async () => {
    old(PLAIN);
    const { useStore, drawing, stop } = await opened();
    useStore.getState().forgetDrawings();
    expect(drawing()).toEqual(blankDrawing(140));
    stop();
    expect((await opened()).drawing()).toEqual(blankDrawing(140));
    expect(page.browser.getItem('anomascope-drawing')).toBeNull();
  });
});

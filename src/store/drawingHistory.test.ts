import { describe, expect, it } from 'vitest';
import { record, redo, takeBack, undo } from '#core/history.ts';
import { drawingOf } from '#core/signal/drawing.ts';
import { beforeRun, startHistory } from './drawingHistory.ts';

const sheet = (height: number) => drawingOf(Float32Array.of(height));
const height = (history: { present: { drawing: { samples: Float32Array } } }) => history.present.drawing.samples[0];
const start = startHistory(sheet(0));

describe('the history of a drawing', () => {
  it('goes back and forth', () => {
    const two = record(record(start, { drawing: sheet(1), what: 'stroke' }), { drawing: sheet(2), what: 'smooth' });
    expect(height(undo(two))).toBe(1);
    expect(height(undo(undo(two)))).toBe(0);
    expect(redo(undo(two))).toEqual(two);
    expect(undo(start)).toBe(start);
    expect(redo(two)).toBe(two);
  });

  it('forgets what was undone when something new is done', () => {
    const one = record(undo(record(start, { drawing: sheet(1), what: 'stroke' })), {
      drawing: sheet(5),
      what: 'clear',
    });
    expect(redo(one)).toBe(one);
    expect(height(undo(one))).toBe(0);
  });

  it('takes a run of work back in one go, and knows what it began with', () => {
    const begun = record(start, { drawing: sheet(1), what: 'stroke', run: 'a' });
    const gone = record(begun, { drawing: sheet(2), what: 'stroke', run: 'a' });
    expect(height(gone)).toBe(2);
    expect(height(undo(gone))).toBe(0);
    expect(beforeRun(gone, 'a').samples[0]).toBe(0);
    expect(beforeRun(gone, 'b').samples[0]).toBe(2);
    const other = record(gone, { drawing: sheet(3), what: 'stroke', run: 'b' });
    expect(height(undo(other))).toBe(2);
  });

  it('forgets a run of work that was not meant, and no other', () => {
    const one = record(start, { drawing: sheet(1), what: 'stroke', run: 'a' });
    const palm = record(record(one, { drawing: sheet(2), what: 'stroke', run: 'b' }), {
      drawing: sheet(3),
      what: 'stroke',
      run: 'b',
    });
    expect(takeBack(palm, 'b')).toEqual(one);
    expect(takeBack(palm, 'a')).toBe(palm);
    expect(takeBack(start, 'a')).toBe(start);
  });

  it('keeps no more than it can use', () => {
    let history = start;
    for (let i = 1; i <= 300; i++) history = record(history, { drawing: sheet(i), what: 'stroke' });
    expect(history.past).toHaveLength(200);
    expect(history.past[0]!.drawing.samples[0]).toBe(100);
  });
});

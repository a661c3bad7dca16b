import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cursor, commandOf } from './keyboard.ts';

const UNITS = [140, 32, 4, 32, 140];
const at = (column: number, unit: number | null = null): Cursor => ({ column, unit });
const press = (key: string, cursor: Cursor, down = false) => commandOf(key, cursor, UNITS, down);

describe('commandOf', () => {
  it.each([
    ['ArrowRight', at(1), at(2)],
    ['ArrowLeft', at(1), at(0)],
    ['Home', at(3), at(0)],
    ['End', at(1), at(4)],
    ['ArrowDown', at(2), at(2, 0)],
    ['ArrowDown', at(2, 0), at(2, 1)],
    ['ArrowUp', at(2, 1), at(2, 0)],
    ['ArrowUp', at(2, 0), at(2)],
    ['Escape', at(2, 3), at(2)],
    ['ArrowRight', at(2, 3), at(3)],
  ])('%s moves from %o to %o', (key, from, to) => expect(press(key, from)).toEqual({ do: 'move', to }));

  it.each([
    ['ArrowLeft', at(0)],
    ['ArrowRight', at(4)],
    ['ArrowUp', at(2)],
    ['ArrowDown', at(2, 3)],
    ['Escape', at(2)],
    ['a', at(2)],
    ['Tab', at(2)],
    ['Enter', at(2)],
  ])('%s at %o means nothing', (key, from) => expect(press(key, from)).toBeNull());

  it('changes units, adds after, removes', () => {
    expect(press('+', at(1))).toEqual({ do: 'units', column: 1, by: 1 });
    expect(press('-', at(1, 7))).toEqual({ do: 'units', column: 1, by: -1 });
    expect(press('PageUp', at(1))).toEqual({ do: 'units', column: 1, by: 8 });
    expect(press('Insert', at(1))).toEqual({ do: 'add', gap: 1 });
    expect(press('Insert', at(4))).toEqual({ do: 'add', gap: 3 });
    expect(press('Delete', at(3))).toEqual({ do: 'remove', column: 3 });
  });

  it('turns the arrows where the signal flows downwards', () => {
    expect(press('ArrowDown', at(1), true)).toEqual({ do: 'move', to: at(2) });
    expect(press('ArrowRight', at(1), true)).toEqual({ do: 'move', to: at(1, 0) });
    expect(press('ArrowLeft', at(1, 0), true)).toEqual({ do: 'move', to: at(1) });
  });

  it('never leaves the network', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys)), fc.boolean(), (pressed, down) => {
        let cursor = at(0);
        for (const key of pressed) {
          const command = press(key, cursor, down);
          if (command?.do === 'move') cursor = command.to;
          expect(UNITS[cursor.column]).toBeDefined();
          expect(cursor.unit ?? 0).toBeLessThan(UNITS[cursor.column]!);
          expect(cursor.unit ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

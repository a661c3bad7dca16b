/** Where the keyboard is: at a column, or at one of its units. */
export interface Cursor {
  column: number;
  unit: number | null;
}

/** What a key asks for. */
export type Command =
  | { do: 'move'; to: Cursor }
  | { do: 'units'; column: number; by: number }
  | { do: 'add'; gap: number }
  | { do: 'remove'; column: number };

/** Page keys change units by so many at once. */
const PAGE = 8;

/**
 * What a key means at the cursor; null when it means nothing there. Enter and Space are left to the buttons.
 * @param units of every column, from the input to the reconstruction
 * @param down whether the signal flows downwards: the arrows then change places
 */
export function commandOf(
  key: string,
  { column, unit }: Cursor,
  units: readonly number[],
  down: boolean,
): Command | null {
  const last = units.length - 1;
  const to = (at: number, which: number | null = null): Command | null =>
    at < 0 || at > last ? null : { do: 'move', to: { column: at, unit: which } };
  switch (down ? (TURNED[key] ?? key) : key) {
    case 'ArrowLeft':
      return to(column - 1);
    case 'ArrowRight':
      return to(column + 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'ArrowDown':
      return unit === units[column]! - 1 ? null : to(column, unit === null ? 0 : unit + 1);
    case 'ArrowUp':
      return unit === null ? null : to(column, unit === 0 ? null : unit - 1);
    case 'Escape':
      return unit === null ? null : to(column);
    case '+':
    case '=':
      return { do: 'units', column, by: 1 };
    case '-':
    case '_':
      return { do: 'units', column, by: -1 };
    case 'PageUp':
      return { do: 'units', column, by: PAGE };
    case 'PageDown':
      return { do: 'units', column, by: -PAGE };
    case 'Insert':
      return { do: 'add', gap: column === last ? column - 1 : column };
    case 'Delete':
    case 'Backspace':
      return { do: 'remove', column };
    default:
      return null;
  }
}

const TURNED: Record<string, string> = {
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
};

import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS, commandOf, SCOPES, written } from './commands.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('a press of keys', () => {
  it.each([
    ['z', { ctrlKey: true }, 'lab', 'undo'],
    ['z', { metaKey: true }, 'lab', 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'lab', 'redo'],
    ['y', { ctrlKey: true }, 'lab', 'redo'],
    ['Y', { ctrlKey: true, shiftKey: true }, 'lab', null],
    ['z', {}, 'lab', null],
    ['z', { ctrlKey: true, altKey: true }, 'lab', null],
    ['a', { ctrlKey: true }, 'lab', null],
    ['z', { ctrlKey: true }, 'drawing', 'undoDrawing'],
    ['Z', { metaKey: true, shiftKey: true }, 'drawing', 'redoDrawing'],
    ['z', { ctrlKey: true }, 'page', null],
    ['z', { ctrlKey: true }, 'essay', null],
    ['?', { shiftKey: true }, 'page', 'showKeys'],
    ['?', {}, 'page', 'showKeys'],
    ['?', { ctrlKey: true }, 'page', null],
    ['p', {}, 'essay', 'project'],
    ['p', { ctrlKey: true }, 'essay', 'print'],
  ] as const)('%s with %o in the %s is %s', (key, held, scope, meant) =>
    expect(commandOf({ ...none, ...held, key }, scope)).toBe(meant),
  );

  it('means one thing in one place', () => {
    for (const scope of SCOPES) {
      const chords = COMMAND_IDS.filter((id) => COMMANDS[id].scope === scope).flatMap((id) => COMMANDS[id].chords);
      expect(new Set(chords).size).toBe(chords.length);
    }
  });
});

it('is written as the keys of the machine are labelled', () => {
  expect(written('Mod+Shift+z', false)).toBe('Ctrl+Shift+Z');
  expect(written('Mod+Shift+z', true)).toBe('⌘⇧Z');
  expect(written('p', false)).toBe('p');
  expect(written('?', true)).toBe('?');
});

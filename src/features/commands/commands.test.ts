import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS, commandOf, SCOPES, written } from './commands.ts';

const none = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

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

  it.each([
    ['Cyrillic', 'я', 'KeyZ', 'undo'],
    ['Cyrillic', 'н', 'KeyY', 'redo'],
    ['Greek', 'ζ', 'KeyZ', 'undo'],
    ['Hebrew', 'ז', 'KeyZ', 'undo'],
    ['Arabic', 'ئ', 'KeyZ', 'undo'],
    ['Georgian', 'ზ', 'KeyZ', 'undo'],
    ['Cyrillic with Caps Lock', 'Я', 'KeyZ', 'undo'],
    ['Latin with Caps Lock', 'Z', 'KeyZ', 'undo'],
    // AZERTY and QWERTZ have Latin letters in places of their own.
    ['French', 'z', 'KeyW', 'undo'],
    ['French', 'w', 'KeyZ', null],
    ['German', 'z', 'KeyY', 'undo'],
    ['German', 'ü', 'BracketLeft', null],
    ['Turkish', 'ı', 'KeyI', null],
  ] as const)('is known by its place where its letter is no Latin one: %s %s at %s is %s', (_, key, code, meant) =>
    expect(commandOf({ ...none, key, code, ctrlKey: true }, 'lab')).toBe(meant),
  );

  it.each([
    ['Cyrillic', 'з', 'KeyP', 'essay', 'project'],
    ['Greek', 'π', 'KeyP', 'essay', 'project'],
    ['Hebrew', 'פ', 'KeyP', 'essay', 'project'],
    ['Arabic', 'ح', 'KeyP', 'essay', 'project'],
    ['Caps Lock', 'P', 'KeyP', 'essay', 'project'],
    ['Cyrillic', 'т', 'KeyN', 'inspector', 'nextRow'],
    ['Greek', 'μ', 'KeyM', 'inspector', 'nextMissed'],
    ['Hebrew', 'כ', 'KeyF', 'inspector', 'nextFalseAlarm'],
    ['Arabic', '؟', 'Slash', 'page', 'showKeys'],
  ] as const)('alone, too, unless it is switched off: %s %s at %s', (_, key, code, scope, meant) => {
    const shiftKey = key === '؟';
    expect(commandOf({ ...none, key, code, shiftKey }, scope, true)).toBe(meant);
    expect(commandOf({ ...none, key, code, shiftKey }, scope, false)).toBe(null);
  });

  it('is heard whether or not single keys are, where it is held with another or writes nothing', () => {
    expect(commandOf({ ...none, key: 'z', ctrlKey: true }, 'lab', false)).toBe('undo');
    expect(commandOf({ ...none, key: 'Delete' }, 'plane', false)).toBe('removePoint');
  });

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

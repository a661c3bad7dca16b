import { expect, it } from 'vitest';
import { historyKey } from './historyKey.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

it.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['z', {}, null],
  ['z', { ctrlKey: true, altKey: true }, null],
  ['a', { ctrlKey: true }, null],
])('%s with %o is %s', (key, held, meant) => expect(historyKey({ ...none, ...held, key })).toBe(meant));

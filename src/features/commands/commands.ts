/**
 * Where a command is to be had. Keys go to the innermost scope that knows them: in the drawing to the drawing, else to the
 * Lab, else to the page. In a field of text all keys are the field's own.
 */
export const SCOPES = ['page', 'lab', 'drawing', 'essay', 'plane'] as const;
export type Scope = (typeof SCOPES)[number];

/** Keys held together: `Mod` is Ctrl, or Command on a Mac; `?` and other signs come as they are typed. */
type Chord = string;

interface Declared {
  readonly scope: Scope;
  /** Any of these; the first is the one that is named. */
  readonly chords: readonly [Chord, ...Chord[]];
}

const UNDO = ['Mod+z'] as const;
const REDO = ['Mod+Shift+z', 'Mod+y'] as const;

/** Every command that has keys of its own, once: what listens, what buttons name, and the sheet of keys all follow it. */
export const COMMANDS = {
  showKeys: { scope: 'page', chords: ['?'] },
  undo: { scope: 'lab', chords: UNDO },
  redo: { scope: 'lab', chords: REDO },
  undoDrawing: { scope: 'drawing', chords: UNDO },
  redoDrawing: { scope: 'drawing', chords: REDO },
  project: { scope: 'essay', chords: ['p'] },
  print: { scope: 'essay', chords: ['Mod+p'] },
  addPoint: { scope: 'plane', chords: ['Enter'] },
  removePoint: { scope: 'plane', chords: ['Delete', 'Backspace'] },
  undoPoints: { scope: 'plane', chords: UNDO },
  redoPoints: { scope: 'plane', chords: REDO },
} as const satisfies Record<string, Declared>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command of a scope that a press of keys means; null where it means none. */
export const commandOf = (press: Press, scope: Scope): CommandId | null =>
  COMMAND_IDS.find((id) => COMMANDS[id].scope === scope && COMMANDS[id].chords.some((chord) => fits(press, chord))) ??
  null;

function fits({ key, ctrlKey, metaKey, shiftKey, altKey }: Press, chord: Chord): boolean {
  const parts = chord.split('+');
  const named = parts.at(-1)!;
  const isLetter = /^[a-z]$/.test(named);
  if (altKey || (ctrlKey || metaKey) !== parts.includes('Mod')) return false;
  // A sign may need Shift, or not: that is the keyboard's to know.
  if (isLetter && shiftKey !== parts.includes('Shift')) return false;
  return (isLetter ? key.toLowerCase() : key) === named;
}

/** "Ctrl+Shift+Z", or "⌘⇧Z" on a Mac. */
export function written(chord: Chord, mac = isMac()): string {
  const key = chord.replace(/(?<=^|[+])[a-z]$/, (letter) => (letter === chord ? letter : letter.toUpperCase()));
  return mac ? key.replace('Mod+', '⌘').replace('Shift+', '⇧') : key.replace('Mod', 'Ctrl');
}

/** As `aria-keyshortcuts` has it. */
export const spoken = (id: CommandId): string =>
  COMMANDS[id].chords.map((chord) => chord.replace('Mod', isMac() ? 'Meta' : 'Control')).join(' ');

const isMac = (): boolean => /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.userAgent ?? '');

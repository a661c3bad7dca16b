import { useSingleKeys } from './singleKeys.ts';

/**
 * Where a command is to be had. Keys go to the innermost scope that knows them: in the drawing to the drawing, else to the
 * Lab, else to the page. In a field of text all keys are the field's own.
 */
export const SCOPES = ['page', 'lab', 'drawing', 'inspector', 'essay', 'plane'] as const;
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
  nextRow: { scope: 'inspector', chords: ['n'] },
  previousRow: { scope: 'inspector', chords: ['p'] },
  nextMissed: { scope: 'inspector', chords: ['m'] },
  nextFalseAlarm: { scope: 'inspector', chords: ['f'] },
  project: { scope: 'essay', chords: ['p'] },
  print: { scope: 'essay', chords: ['Mod+p'] },
  addPoint: { scope: 'plane', chords: ['Enter'] },
  removePoint: { scope: 'plane', chords: ['Delete', 'Backspace'] },
  undoPoints: { scope: 'plane', chords: UNDO },
  redoPoints: { scope: 'plane', chords: REDO },
} as const satisfies Record<string, Declared>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command of a scope that a press of keys means; null where it means none, or is a single key and these are not heard. */
export function commandOf(press: Press, scope: Scope, single = useSingleKeys.getState().heard): CommandId | null {
  const meant = (chord: Chord) => (single || !isSingle(chord)) && fits(press, chord);
  return COMMAND_IDS.find((id) => COMMANDS[id].scope === scope && COMMANDS[id].chords.some(meant)) ?? null;
}

/** Whether it is a letter or a sign alone. */
export const isSingle = (chord: Chord): boolean => chord.length === 1;

function fits(press: Press, chord: Chord): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  const parts = chord.split('+');
  const named = parts.at(-1)!;
  const isLetter = /^[a-z]$/.test(named);
  if (altKey || (ctrlKey || metaKey) !== parts.includes('Mod')) return false;
  // A sign may need Shift, or not: that is the keyboard's to know.
  if (isLetter && shiftKey !== parts.includes('Shift')) return false;
  return signOf(press) === named;
}

/**
 * The key as a keyboard with Latin letters would have it. One with Cyrillic, Greek, Hebrew or Arabic letters has the
 * Latin ones in the same places, which is where their readers look for them; one with other Latin letters, such as
 * AZERTY, has its own.
 */
function signOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (QUESTION_MARKS.has(key)) return '?';
  const place = /^Key([A-Z])$/.exec(code);
  return place && OTHER_LETTERS.test(key) ? place[1]!.toLowerCase() : key;
}

/** Arabic and full width. */
const QUESTION_MARKS: ReadonlySet<string> = new Set(['؟', '？']);

/** A letter of another alphabet; some keys write two. */
const OTHER_LETTERS = /^(?!\p{Script=Latin})\p{L}{1,2}$/u;

/** "Ctrl+Shift+Z", or "⌘⇧Z" on a Mac. */
export function written(chord: Chord, mac = isMac()): string {
  const key = chord.replace(/(?<=^|[+])[a-z]$/, (letter) => (letter === chord ? letter : letter.toUpperCase()));
  return mac ? key.replace('Mod+', '⌘').replace('Shift+', '⇧') : key.replace('Mod', 'Ctrl');
}

/** As `aria-keyshortcuts` has it. */
export const spoken = (id: CommandId): string =>
  COMMANDS[id].chords.map((chord) => chord.replace('Mod', isMac() ? 'Meta' : 'Control')).join(' ');

const isMac = (): boolean => /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.userAgent ?? '');

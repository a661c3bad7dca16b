import type { Drawing } from '#core/signal/drawing.ts';

const KEY = 'anomascope-drawing';

/** A connection that someone edits. */
export interface EditedConnection {
  /** What it was at first, feature by feature, to go back to. */
  start: number[];
  values: number[];
  /** What it was at first, in words: "neptune connection". */
  name: string;
}

/** What someone drew, as it outlives the page. */
export interface KeptDrawing {
  beat: Drawing | null;
  connection: EditedConnection | null;
}

/** What was drawn in this browser before; nulls where nothing was, or what is kept cannot be read any more. */
export function readKept(samples: number): KeptDrawing {
  try {
    return parseKept(localStorage.getItem(KEY), samples);
  } catch {
    // Private windows may refuse to keep anything: one begins with a blank sheet there.
    return { beat: null, connection: null };
  }
}

export function writeKept(kept: KeptDrawing): void {
  try {
    localStorage.setItem(KEY, keptText(kept));
  } catch {
    // Full or refused: the drawing then lasts as long as the page.
  }
}

/** @returns three decimals of each height, which is less than a pixel. */
export function keptText({ beat, connection }: KeptDrawing): string {
  const short = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(1000 * value) / 1000);
  return JSON.stringify({
    beat: beat && { samples: short(beat.samples), drawn: [...beat.drawn].join('') },
    connection,
  });
}

/** The inverse of `keptText` up to its rounding. Whatever is not as it should be counts as not kept; never throws. */
export function parseKept(text: string | null, samples: number): KeptDrawing {
  try {
    const { beat, connection } = JSON.parse(text ?? '{}') as { beat?: unknown; connection?: unknown };
    return { beat: parseBeat(beat, samples), connection: parseConnection(connection) };
  } catch {
    return { beat: null, connection: null };
  }
}

function parseBeat(kept: unknown, n: number): Drawing | null {
  const { samples, drawn } = (kept ?? {}) as { samples?: unknown; drawn?: unknown };
  if (!isNumbers(samples) || samples.length !== n) return null;
  if (typeof drawn !== 'string' || !/^[01]*$/.test(drawn) || drawn.length !== n) return null;
  return { samples: Float32Array.from(samples), drawn: Uint8Array.from(drawn, Number) };
}

function parseConnection(kept: unknown): EditedConnection | null {
  const { start, values, name } = (kept ?? {}) as { start?: unknown; values?: unknown; name?: unknown };
  if (!isNumbers(start) || !isNumbers(values) || start.length !== values.length) return null;
  return typeof name === 'string' ? { start, values, name } : null;
}

const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isFinite);

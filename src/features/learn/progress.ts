import { useSyncExternalStore } from 'react';

/** Where a reader is, and what they guessed. It never leaves this browser. */
export interface Progress {
  /** The section in view, and how far into it, as a share of its height. */
  place: { section: string; into: number } | null;
  /** By section: which of the choices, or −1 for “just show me”. */
  answers: Readonly<Record<string, number>>;
  /** By section: the curve that they drew, as its heights. */
  sketches: Readonly<Record<string, readonly number[]>>;
}

const KEY = 'anomascope-learn';
const NOTHING: Progress = { place: null, answers: {}, sketches: {} };

let current: Progress | null = null;
const listeners = new Set<() => void>();

/** What is kept of the reader's progress; nothing where the browser keeps nothing, or something else under that name. */
export function progress(): Progress {
  current ??= kept();
  return current;
}

export function saveProgress(change: Partial<Progress>): void {
  current = { ...progress(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Private windows may refuse to keep anything; it is then known until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function useProgress(): Progress {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, progress);
}

function kept(): Progress {
  try {
    return parseProgress(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return NOTHING;
  }
}

/** As much of a stored value as makes sense. */
export function parseProgress(value: unknown): Progress {
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { place, answers, sketches } = value as Record<string, unknown>;
  return { place: parsePlace(place), answers: parseAnswers(answers), sketches: parseSketches(sketches) };
}

function parsePlace(value: unknown): Progress['place'] {
  if (typeof value !== 'object' || value === null) return null;
  const { section, into } = value as Record<string, unknown>;
  if (typeof section !== 'string' || typeof into !== 'number') return null;
  return { section, into: Math.min(1, Math.max(0, into)) };
}

function parseAnswers(value: unknown): Progress['answers'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, answer]) => Number.isInteger(answer)));
}

function parseSketches(value: unknown): Progress['sketches'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, heights]) => Array.isArray(heights) && heights.every(Number.isFinite)),
  );
}

import { createContext, use } from 'react';
import type { Text } from './text.ts';

/** Holds the text in the language spoken; the app provides it once it is loaded. */
export const TextContext = createContext<Text | null>(null);

/** All that is said, in the reader's language. */
export function useText(): Text {
  const text = use(TextContext);
  if (!text) throw new Error('There is no text here: the app has to provide it.');
  return text;
}

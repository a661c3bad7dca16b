import { createContext, use } from 'react';
import { keepEach } from '#core/fetch/keep.ts';
import { reachScript } from '#core/fetch/reachScript.ts';
import type { Text } from './text.ts';

/** Holds the text in the language spoken; the app provides it once it is loaded. */
export const TextContext = createContext<Text | null>(null);

/** All that is said, in the reader's language. */
export function useText(): Text {
  const text = use(TextContext);
  if (!text) throw new Error('There is no text here: the app has to provide it.');
  return text;
}

type Later = Text['later'];
type LaterText<Name extends keyof Later> = Awaited<ReturnType<Later[Name]>>;

const wordsBy = keepEach((load: Later[keyof Later]) => reachScript<unknown>(load()));

/**
 * What is said in one place alone, loaded once when that place is first shown: until then whoever asks for it suspends.
 * @throws LoadError where it cannot be had
 */
export function useLater<Name extends keyof Later>(name: Name): LaterText<Name> {
  return use(wordsBy(useText().later[name]) as Promise<LaterText<Name>>);
}

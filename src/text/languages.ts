import type { Text } from './text.ts';

/**
 * The languages that the page speaks. To add one: copy the folder `en`, translate it (the compiler names every sentence
 * that is missing or misshapen), set its locale in its `locale.ts` and its tag in its `index.ts`, and add a line here. Each is loaded only where it is
 * spoken.
 */
const LANGUAGES: Record<string, () => Promise<Text>> = {
  en: async () => (await import('./en/index.ts')).en,
};

/** Their tags. */
export const SPOKEN: readonly string[] = Object.keys(LANGUAGES);

const FALLBACK = 'en';

/** The first of the languages asked for (BCP 47 tags, best first) that the page speaks, else English. */
export function loadText(wanted: readonly string[]): Promise<Text> {
  const spoken = wanted.map((tag) => tag.split('-')[0]!.toLowerCase()).find((tag) => SPOKEN.includes(tag));
  return LANGUAGES[spoken ?? FALLBACK]!();
}

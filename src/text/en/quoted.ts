import { sanitize } from '#core/sanitize.ts';

/** Words that are not ours, as they were. @param most characters of them */
export const quoted = (words: string, most?: number): string => `“${sanitize(words, most)}”`;

/** A sentence that is not ours, without its end: it stands within one of ours. */
export const quotedSentence = (words: string): string => quoted(words.trim().replace(/[.]$/, ''));

/** Links are encoded twice at most by the programs they pass through; a few rounds more cost nothing. */
const MOST_ROUNDS = 5;

/** What programs add to addresses to follow their readers. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|igshid|mc_[ce]id)$/;

/** What stands after an address in a sentence, and is taken for a part of it. "!" may end a setting. */
const AFTER = /[.,;:?)\]}>"'*…»”’]+$/;

/** What nobody types into an address: spaces, line breaks, soft hyphens, zero-width characters. */
const BLANKS = /[\s\p{Cf}]/gu;

/** The end of an address that a program has shortened. */
const SHORTENED = /(?:…|\.{3,})$/;

export type Pair = readonly [key: string, text: string];

/** What is left of a link. */
export interface LinkText {
  readonly pairs: readonly Pair[];
  /** Whether a program that shortens addresses has left its marks at the end. */
  readonly shortened: boolean;
}

/**
 * An address as it was written, from what mail programs, messengers and pages have made of it: without percent escapes,
 * however often it was escaped, and without those of HTML and of mail. No setting of ours holds a character that needs any.
 */
export function unescaped(text: string): string {
  let now = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = now;
    now = before
      .replace(/(?:%[0-9a-f]{2})+/gi, decoded)
      .replace(/&(?:amp|#38|#x26);/gi, '&')
      .replaceAll('=3D', '=');
    if (now === before) break;
  }
  return now;
}

/** The settings that a query string holds, in their order. */
export function readLinkText(query: string): LinkText {
  const text = unescaped(query).replaceAll(/[–−]/g, '-').replaceAll(BLANKS, '');
  const pairs = text
    .replace(AFTER, '')
    .split('&')
    .map(pairOf)
    .filter(([key]) => !TRACKING.test(key));
  return { pairs, shortened: SHORTENED.test(text) };
}

function pairOf(part: string): Pair {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

/** What is no text in UTF-8 stays as it is. */
function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

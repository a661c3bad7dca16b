/** More than this of what others say nobody wants to read, in characters as readers count them. */
const LONGEST = 200;

/** So many code units may one character take on average: a letter under fifty accents is no letter. */
const WIDEST = 8;

/** What is not seen, or turns round what is: control characters, zero-width ones, marks of direction, fillers. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const SPACES = /[\s\p{Z}]/gu;
const HALF_PAIRS = /\p{Cs}/gu;

/** First-strong isolate, and its end: what stands between them does not change the order of what stands around. */
const ISOLATE = '\u2068';
const END = '\u2069';

/**
 * Words from outside (a link, a file, a browser's own fault) as they can stand within a sentence: on one line, without
 * characters that nobody sees, cut between characters, and with a direction of their own.
 * @param most characters, as readers count them
 */
export function sanitize(words: string, most = LONGEST): string {
  return `${ISOLATE}${clean(words, most)}${END}`;
}

/** The same without a direction of their own: a label from a data file, in the language of the page. */
export function clean(words: string, most = LONGEST): string {
  const room = most * WIDEST;
  const visible = words
    .slice(0, 2 * room)
    .replace(HALF_PAIRS, '\uFFFD')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  let [taken, end] = [0, 0];
  for (const { segment } of charactersOf(visible)) {
    if (taken === most || end + segment.length > room) break;
    taken += 1;
    end += segment.length;
  }
  const whole = end === visible.length && words.length <= 2 * room;
  return whole ? visible : `${visible.slice(0, end)}…`;
}

/** Letters with their accents, emoji with their parts; where the browser cannot tell them, code points. */
const charactersOf = (text: string): Iterable<{ segment: string }> =>
  'Segmenter' in Intl ? new Intl.Segmenter().segment(text) : Array.from(text, (segment) => ({ segment }));

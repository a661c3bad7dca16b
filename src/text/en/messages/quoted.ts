/** More than this of what others say nobody wants to read. */
const LONGEST = 200;

/** Words that are not ours, without their end: they stand within a sentence. */
export function quoted(words: string): string {
  const text = words.trim().replace(/[.]$/, '');
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

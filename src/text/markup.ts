/** A stretch of a sentence: plain, stressed, or a term of the glossary. */
export type Piece =
  | { kind: 'plain'; text: string }
  | { kind: 'stress'; text: string }
  | { kind: 'term'; term: string; text: string };

/** Cuts a sentence along its marks (see `Text`); what is no mark stays as it is. */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of sentence.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]|\*([^*\s][^*]*)\*/g)) {
    if (match.index > from) pieces.push({ kind: 'plain', text: sentence.slice(from, match.index) });
    const [all, term, shown, stressed] = match;
    pieces.push(term === undefined ? { kind: 'stress', text: stressed! } : { kind: 'term', term, text: shown ?? term });
    from = match.index + all.length;
  }
  if (from < sentence.length) pieces.push({ kind: 'plain', text: sentence.slice(from) });
  return pieces;
}

import { Fragment } from 'react';
import { piecesOf } from '#text/markup.ts';
import { Term } from './Term.tsx';

/** A sentence with its stressed words and its terms. */
export function Prose({ text }: { text: string }) {
  return piecesOf(text).map((piece, i) => {
    // A sentence does not change, so a piece's place is its key.
    const key = `${i} ${piece.text}`;
    if (piece.kind === 'term') return <Term key={key} term={piece.term} text={piece.text} />;
    if (piece.kind === 'stress') return <em key={key}>{piece.text}</em>;
    return <Fragment key={key}>{piece.text}</Fragment>;
  });
}

/** Sentences as paragraphs. */
export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text}>
      <Prose text={text} />
    </p>
  ));
}

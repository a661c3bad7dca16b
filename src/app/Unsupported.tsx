import type { Text } from '#text/text.ts';
import type { Feature } from './support.ts';

interface Props {
  text: Text['trouble']['unsupported'];
  missing: readonly Feature[];
}

/** Shown in place of the page when the browser lacks what it needs. */
export function Unsupported({ text, missing }: Props) {
  return (
    <main className="entry">
      <h1>{text.title}</h1>
      <p role="alert">{text.lead(missing.map((feature) => text.features[feature]))}</p>
    </main>
  );
}

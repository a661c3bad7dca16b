import type { Text } from '#text/text.ts';
import type { Feature } from './support.ts';
import { TroubleView } from './TroubleView.tsx';

interface Props {
  text: Text['trouble']['unsupported'];
  missing: readonly Feature[];
}

/** Shown in place of the page when the browser lacks what it needs. */
export function Unsupported({ text, missing }: Props) {
  return <TroubleView title={text.title} lead={text.lead(missing.map((feature) => text.features[feature]))} />;
}

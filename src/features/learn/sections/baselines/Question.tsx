import type { LearnPart } from '#core/learn/parts.ts';
import { withPart } from '../../parts.tsx';
import { LineUp } from './LineUp.tsx';

export default withPart('baselines', Question);

/** What the reader is asked about: an abnormal beat as the four redraw it, without their names. */
function Question({ part }: { part: LearnPart<'baselines'> }) {
  const abnormal = part.facts.beats.findIndex((beat) => beat.abnormal);
  return <LineUp part={part} beat={Math.max(0, abnormal)} named={false} />;
}

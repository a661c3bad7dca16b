import { useMemo, useState } from 'react';
import { type Drawing, isBlank } from '#core/signal/drawing.ts';
import type { Judged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { nearestNormal } from '../neighbours.ts';
import { normalized, tookReconstruction } from './beatActions.ts';
import { progressOf } from './challenge.ts';
import styles from './Draw.module.css';
import { useSettled } from './useSettled.ts';
import { useYardstick } from './yardstick.ts';

interface Props {
  judged: Judged;
  threshold: number;
  drawing: Drawing;
  /** Of the drawing; null while the sheet is blank. */
  score: number | null;
}

/** Fool the network: a beat that is clearly abnormal and passes all the same. */
export function Challenge(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.challenge} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Challenge: slip under the threshold</summary>
      {open && <Attempt {...props} />}
    </details>
  );
}

function Attempt({ judged, threshold, drawing, score }: Props) {
  const { dataset, plan } = judged;
  const yardstick = useYardstick(judged);
  const nearest = useMemo(
    () => (isBlank(drawing) ? null : nearestNormal(dataset, plan, normalized(drawing.samples))),
    [dataset, plan, drawing],
  );
  const helped = useStore(({ beat }) => tookReconstruction(beat));
  const progress =
    yardstick !== null && nearest && score !== null
      ? progressOf({ distance: nearest.distance, yardstick, score, threshold, helped })
      : null;
  const words =
    progress?.words ??
    (yardstick === null
      ? 'Measuring how far normal beats are from each other …'
      : 'Draw something, or start from a beat.');
  const aloud = useSettled(words, 700);
  return (
    <div className={progress?.abnormal && progress.slips ? styles.done : styles.attempt}>
      <p>
        Draw a beat that is clearly abnormal, yet passes. Clearly abnormal: its shape, normalised, is further from every
        normal training beat than 99 % of normal test beats are.
      </p>
      <ul className={styles.goals}>
        <Goal met={progress?.abnormal ?? false}>Clearly abnormal</Goal>
        <Goal met={progress?.slips ?? false}>Under the threshold</Goal>
      </ul>
      <p className={styles.progress}>{words}</p>
      <VisuallyHidden>
        <span aria-live="polite">{aloud}</span>
      </VisuallyHidden>
    </div>
  );
}

function Goal({ met, children }: { met: boolean; children: string }) {
  return (
    <li>
      <span aria-hidden="true">{met ? '●' : '○'}</span> {children}: {met ? 'yes' : 'not yet'}
    </li>
  );
}

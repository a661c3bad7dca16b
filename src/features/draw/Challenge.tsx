import { useMemo, useState } from 'react';
import { type Drawing, isBlank } from '#core/signal/drawing.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { nearestNormal } from '#store/normalTraining.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { normalized, tookReconstruction } from './beatActions.ts';
import { progressOf } from './challenge.ts';
import styles from './Draw.module.css';
import { useReferenceDistance } from './referenceDistance.ts';
import { useSettled } from './useSettled.ts';

interface Props {
  evaluated: Evaluated;
  threshold: number;
  drawing: Drawing;
  /** Of the drawing; null while the sheet is blank. */
  score: number | null;
}

/** Fool the network: a signal that is clearly abnormal and passes all the same. */
export function Challenge(props: Props) {
  const text = useLater('lab').challenge;
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.challenge} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.title}</summary>
      {open && <Attempt {...props} />}
    </details>
  );
}

function Attempt({ evaluated, threshold, drawing, score }: Props) {
  const text = useLater('lab').challenge;
  const { dataset, plan } = evaluated;
  const { rowNoun: noun, shape } = dataset;
  const isNormalized = shape.kind === 'signal' && shape.normalized === true;
  const reference = useReferenceDistance(evaluated);
  const nearest = useMemo(
    () =>
      isBlank(drawing)
        ? null
        : nearestNormal(dataset, plan, isNormalized ? normalized(drawing.samples) : drawing.samples),
    [dataset, plan, drawing, isNormalized],
  );
  const helped = useStore(({ drawings }) => tookReconstruction(drawings[dataset.id]!));
  const progress =
    reference !== null && nearest && score !== null
      ? progressOf({ distance: nearest.distance, reference, score, threshold, helped }, noun, text)
      : null;
  const words = progress?.words ?? (reference === null ? text.measuring(noun) : text.begin(noun));
  const aloud = useSettled(words, 700);
  return (
    <div className={progress?.abnormal && progress.slips ? styles.done : styles.attempt}>
      <p>{text.lead(noun, isNormalized)}</p>
      <ul className={styles.goals}>
        <Goal met={progress?.abnormal ?? false}>{text.abnormal}</Goal>
        <Goal met={progress?.slips ?? false}>{text.slips}</Goal>
      </ul>
      <p className={styles.progress}>{words}</p>
      <VisuallyHidden>
        <span aria-live="polite">{aloud}</span>
      </VisuallyHidden>
    </div>
  );
}

function Goal({ met, children }: { met: boolean; children: string }) {
  const { goal } = useLater('lab').challenge;
  return (
    <li>
      <span aria-hidden="true">{met ? '●' : '○'}</span> {goal(children, met)}
    </li>
  );
}

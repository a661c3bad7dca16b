import { type ReactNode, Suspense, useId } from 'react';
import type { SectionText } from '#text/section.ts';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { RetryBoundary } from '#ui/RetryBoundary.tsx';
import { Failed } from './Failed.tsx';
import styles from './FigureFrame.module.css';
import { Prose } from './Prose.tsx';
import { useNear } from './useNear.ts';

interface Props {
  text: SectionText['figure'];
  /** A figure that gives away the answer waits behind a veil. */
  veiled: boolean;
  onUnveil(): void;
  children: ReactNode;
}

/** A figure's place in the essay: it is loaded when it comes near, and says in words what it shows. */
export function FigureFrame({ text, veiled, onUnveil, children }: Props) {
  const { learn } = useText();
  const id = useId();
  const [ref, near] = useNear<HTMLElement>();
  // The button that was pressed goes; whoever pressed it by key stays here, and hears what has come.
  const followFocus = () => {
    if (ref.current?.contains(document.activeElement)) ref.current.focus();
  };
  return (
    <figure ref={ref} className={styles.frame} tabIndex={-1} aria-label={text.name} aria-describedby={`${id}-summary`}>
      <div className={styles.stage}>
        <div className={styles.content} inert={veiled} data-veiled={veiled || undefined}>
          <RetryBoundary
            fallback={(failure) => <Failed failure={failure} summary={text.summary} />}
            onRecovered={followFocus}
          >
            <Suspense fallback={<Waiting summary={text.summary} />}>
              {near ? children : <Waiting summary={text.summary} />}
            </Suspense>
          </RetryBoundary>
        </div>
        {veiled && (
          <div className={styles.veil}>
            <p>{learn.predict.first}</p>
            <Button onClick={onUnveil}>{learn.predict.skip}</Button>
          </div>
        )}
      </div>
      <figcaption className={styles.caption}>
        <Prose text={text.caption} />
      </figcaption>
      <p id={`${id}-summary`} hidden>
        {text.summary}
      </p>
    </figure>
  );
}

/** Until a figure is there; on paper it will not come any more, and its summary stands in for it. */
function Waiting({ summary }: { summary: string }) {
  const { learn } = useText();
  return (
    <>
      <p className={styles.waiting} data-waiting>
        {learn.figure.loading}
      </p>
      <p className={styles.printed}>{summary}</p>
    </>
  );
}

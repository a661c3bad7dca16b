import { type ReactNode, Suspense, useId } from 'react';
import type { Question } from '#text/section.ts';
import { useText } from '#text/useText.ts';
import { RetryBoundary } from '#ui/RetryBoundary.tsx';
import { Failed } from './Failed.tsx';
import styles from './Predict.module.css';
import { Prose } from './Prose.tsx';

interface Props {
  text: Question;
  /** The choice made, 0 where a curve was drawn; −1 for “just show me”, null while the question is open. */
  answer: number | null;
  onAnswer(answer: number): void;
  /** The replies are of what was measured, and the figure shows stand-ins. */
  standIns: boolean;
  /** What follows a reply, from what the figure shows; it may have to be loaded. */
  found?: ReactNode;
  /** What the question is about, where that has to be seen, or what is drawn. */
  children?: ReactNode;
}

/** A guess before the figure shows what happens. Every answer gets one in words; none is scored. */
export function Predict({ text, answer, onAnswer, standIns, found, children }: Props) {
  const { learn } = useText();
  const id = useId();
  const reply = replyTo(text, answer);
  return (
    <fieldset className={styles.predict} aria-labelledby={id}>
      <p className={styles.head}>{learn.predict.head}</p>
      <p id={id} className={styles.question}>
        <Prose text={text.question} />
      </p>
      {children}
      {'choices' in text && (
        <div className={styles.choices}>
          {text.choices.map(({ label }, i) => (
            <button
              key={label}
              type="button"
              className={styles.choice}
              aria-pressed={answer === i}
              onClick={() => onAnswer(i)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div role="status" className={styles.reply}>
        {reply && (
          <p>
            {standIns && <em>{learn.predict.ofMeasured} </em>}
            <Prose text={reply} />
          </p>
        )}
        {reply && (
          <RetryBoundary fallback={(failure) => <Failed failure={failure} />}>
            <Suspense fallback={null}>{found}</Suspense>
          </RetryBoundary>
        )}
      </div>
    </fieldset>
  );
}

function replyTo(text: Question, answer: number | null): string | undefined {
  if (answer === null || answer < 0) return undefined;
  return 'choices' in text ? text.choices[answer]?.reply : text.reply;
}

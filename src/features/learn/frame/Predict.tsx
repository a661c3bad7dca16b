import { type ReactNode, useId } from 'react';
import type { SectionText } from '#text/section.ts';
import { useText } from '#text/useText.ts';
import styles from './Predict.module.css';
import { Prose } from './Prose.tsx';

interface Props {
  text: SectionText['predict'];
  /** The choice made; −1 for none of them, null while the question is open. */
  answer: number | null;
  onAnswer(answer: number): void;
  /** What the question is about, where that has to be seen. */
  children?: ReactNode;
}

/** A guess before the figure shows what happens. Every choice gets an answer in words; none is scored. */
export function Predict({ text, answer, onAnswer, children }: Props) {
  const { learn } = useText();
  const id = useId();
  const reply = answer === null ? undefined : text.choices[answer]?.reply;
  return (
    <fieldset className={styles.predict} aria-labelledby={id}>
      <p className={styles.head}>{learn.predict.head}</p>
      <p id={id} className={styles.question}>
        <Prose text={text.question} />
      </p>
      {children}
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
      <div role="status" className={styles.reply}>
        {reply && (
          <p>
            <Prose text={reply} />
          </p>
        )}
      </div>
    </fieldset>
  );
}

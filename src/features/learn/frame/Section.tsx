import { useText } from '#text/useText.ts';
import { lazily } from '#ui/lazily.tsx';
import { saveAnswer, saveSketch, sketchOn, useProgress } from '../progress.ts';
import { anchorOf, type LearnSection } from '../section.ts';
import { useHasStandIns } from '../standIns.ts';
import { Evidence } from './Evidence.tsx';
import { FigureFrame } from './FigureFrame.tsx';
import { Predict } from './Predict.tsx';
import { Paragraphs, Prose } from './Prose.tsx';
import styles from './Section.module.css';

const Sketch = lazily(() => import('./Sketch.tsx'));

interface Props {
  section: LearnSection;
  /** From 1 on. */
  number: number;
  /** What the figure shows is being spoken of, whether somebody has guessed or not. */
  revealed: boolean;
}

/** One section of the essay: a few sentences, a guess, a figure, a few more sentences, something to try. */
export function Section({
  section: { id, Question, sketch, Reply, Figure, ofMeasured, lab },
  number,
  revealed,
}: Props) {
  const { learn } = useText();
  const text = learn.sections[id];
  const answer = useProgress(({ answers }) => answers[id]) ?? null;
  const drawn = useProgress(({ sketches }) => sketches[id]);
  const veiled = answer === null && !revealed;
  const standIns = useHasStandIns() && ofMeasured;
  const onAnswer = (choice: number) => saveAnswer(id, choice);
  return (
    <section id={anchorOf(id)} className={styles.section} aria-labelledby={`title-${id}`} data-section={id}>
      <div className={styles.head} data-column="words">
        <h2 id={`title-${id}`} className={styles.title} tabIndex={-1}>
          <span className={styles.number}>{number}</span> {text.title}
        </h2>
        <Paragraphs texts={text.lead} />
        <Predict text={text.predict} answer={answer} onAnswer={onAnswer} standIns={standIns} found={Reply && <Reply />}>
          {Question && (
            <Evidence>
              <Question />
            </Evidence>
          )}
          {sketch && 'sketch' in text.predict && (
            <Evidence>
              <Sketch
                text={text.predict.sketch}
                axes={sketch}
                sketch={sketchOn(sketch, drawn)}
                onSketch={(heights) => saveSketch(id, heights)}
              />
            </Evidence>
          )}
        </Predict>
      </div>
      <div className={styles.figure} data-column="figure">
        <FigureFrame text={text.figure} veiled={veiled} onUnveil={() => onAnswer(-1)}>
          <Figure />
        </FigureFrame>
      </div>
      <div className={styles.tail} data-column="words">
        {veiled && <p className={styles.folded}>{learn.predict.folded}</p>}
        {/* It gives the answer away; on paper there is nobody to wait for. */}
        <div className={styles.after} data-folded={veiled || undefined}>
          <Paragraphs texts={text.after} />
        </div>
        <div className={styles.try}>
          <p>
            <strong>{learn.tryThis}</strong> <Prose text={text.tryThis} />
          </p>
          <p>
            <a className={styles.lab} href={`#/lab?${lab}`}>
              {text.lab}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

import { useState } from 'react';
import { useLater, useText } from '#text/useText.ts';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import { FigureTable } from '../../FigureTable.tsx';
import { MethodCard } from './MethodCard.tsx';
import styles from './MethodMap.module.css';
import {
  type Answers,
  bestRelaxation,
  FAMILIES,
  type Family,
  highlightedMethods,
  MEASURED,
  METHODS,
  type Method,
  QUESTION_IDS,
  QUESTIONS,
  reasonAgainst,
} from './methods.ts';

/** The heartbeats of the essay. */
const START: Answers = {
  rows: 'thousands',
  features: 'hundreds',
  labels: 'normal',
  order: 'no',
  groups: 'one',
  must: 'nothing',
};

/** Six questions about the reader's data, and what they leave of eleven methods. */
export function MethodMap() {
  const { numbers } = useText();
  const words = useLater('methods');
  const [answers, setAnswers] = useState(START);
  const highlighted = highlightedMethods(answers);
  const said = (id: keyof Answers, answer: string) => {
    const { ask, answers: names } = words.questions[id];
    return { ask, name: (names as Record<string, string>)[answer]! };
  };
  const relaxed = () => {
    const { changes, methods } = bestRelaxation(answers);
    const changed = changes.map(({ question, answer }) => {
      const { ask, name } = said(question, answer);
      return words.change(ask, name);
    });
    return words.relax(changed.join(words.and), methods.map((method) => words.methods[method].name).join(', '));
  };
  return (
    <>
      <div className={styles.questions}>
        {QUESTION_IDS.map((id) => (
          <Choice
            key={id}
            label={words.questions[id].ask}
            options={QUESTIONS[id].map((answer) => ({ id: answer, label: said(id, answer).name }))}
            selected={answers[id]}
            onSelect={(answer) => setAnswers({ ...answers, [id]: answer })}
          />
        ))}
      </div>
      <div className={`${controls.result} ${styles.count}`}>
        <Count answers={answers} label={words.left(highlighted.length, METHODS.length)} />
        <p role="status">
          <strong>{highlighted.length > 0 ? `${words.left(highlighted.length, METHODS.length)}.` : words.none}</strong>{' '}
          {highlighted.length === 0 && relaxed()} {answers.order === 'yes' && words.window}
        </p>
      </div>
      <div className={styles.map}>
        {(Object.keys(FAMILIES) as Family[]).map((family) => (
          <div key={family} className={styles.family}>
            <h3>{words.families[family]}</h3>
            <ul>
              {FAMILIES[family].map((method: Method) => (
                <li key={method}>
                  <MethodCard method={method} reason={reasonAgainst(method, answers)} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className={controls.note}>{words.sketches}</p>
      <FigureTable
        summary={words.table}
        columns={Object.values(words.columns)}
        rows={METHODS.map((method) => {
          const { rocAuc, seconds } = MEASURED[method];
          return [
            words.methods[method].name,
            rocAuc === undefined ? words.unknown : numbers.share(rocAuc),
            ...[0, 1].map((i) => (seconds ? numbers.amount(seconds[i]!) : words.unknown)),
          ];
        })}
        note={words.sources}
      />
    </>
  );
}

/** A dot for each method: full while it is highlighted. */
function Count({ answers, label }: { answers: Answers; label: string }) {
  return (
    <svg className={styles.dots} viewBox="0 0 132 12" role="img" aria-label={label}>
      {METHODS.map((method, i) => (
        <circle
          key={method}
          className={reasonAgainst(method, answers) === null ? styles.highlighted : styles.dim}
          cx={6 + 12 * i}
          cy={6}
          r={4}
        />
      ))}
    </svg>
  );
}

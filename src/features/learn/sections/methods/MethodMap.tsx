import { useMemo, useState } from 'react';
import type { Method } from '#core/learn/methods.ts';
import type { LearnPart } from '#core/learn/parts.ts';
import { useLater } from '#text/useText.ts';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import { withPart } from '../../parts.tsx';
import { type Evidence, evidenceOf } from './evidence.ts';
import { MethodCard } from './MethodCard.tsx';
import styles from './MethodMap.module.css';
import { MethodTables } from './MethodTables.tsx';
import {
  type Answers,
  bestRelaxation,
  FAMILIES,
  type Family,
  highlightedMethods,
  METHODS,
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

export default withPart('methods', MethodMap);

/** Six questions about the reader's data, and what they leave of eleven methods. */
function MethodMap({ part: { facts } }: { part: LearnPart<'methods'> }) {
  const words = useLater('methods');
  const [answers, setAnswers] = useState(START);
  const evidence = useMemo(() => evidenceOf(facts), [facts]);
  const highlighted = highlightedMethods(evidence, answers);
  const said = (id: keyof Answers, answer: string) => {
    const { ask, answers: names } = words.questions[id];
    return { ask, name: (names as Record<string, string>)[answer]! };
  };
  const relaxed = () => {
    const { changes, methods } = bestRelaxation(evidence, answers);
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
        <Count evidence={evidence} answers={answers} label={words.left(highlighted.length, METHODS.length)} />
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
                  <MethodCard method={method} reason={reasonAgainst(evidence, method, answers)} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className={controls.note}>{words.sketches}</p>
      <MethodTables facts={facts} />
      {facts.connectionsStandIn && <p className={controls.note}>{words.connectionsStandIn}</p>}
    </>
  );
}

/** A dot for each method: full while it is highlighted. */
function Count({ evidence, answers, label }: { evidence: Evidence; answers: Answers; label: string }) {
  return (
    <svg className={styles.dots} viewBox="0 0 132 12" role="img" aria-label={label}>
      {METHODS.map((method, i) => (
        <circle
          key={method}
          className={reasonAgainst(evidence, method, answers) === null ? styles.highlighted : styles.dim}
          cx={6 + 12 * i}
          cy={6}
          r={4}
        />
      ))}
    </svg>
  );
}

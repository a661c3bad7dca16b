import { ValueRules } from '#charts/valueRules/ValueRules.tsx';
import { DIXON_MOST } from '#core/statistics/dixon.ts';
import { VALUE_RULES } from '#core/statistics/singleValue.ts';
import type { RowNoun } from '#text/told.ts';
import { useLater } from '#text/useText.ts';
import { Explain } from '#ui/Explain.tsx';
import styles from './SingleValue.module.css';
import type { SingleValueShown } from './useSingleValue.ts';

interface Props extends SingleValueShown {
  noun: RowNoun;
}

/** Whether one value of a row is unusual by itself, by each rule, and what each rule takes for granted. */
export function SingleValue({ name, value, written, others, findings, summary, noun }: Props) {
  const { singleValue: text } = useLater('lab');
  const seen = DIXON_MOST - 1;
  return (
    <section className={styles.panel} aria-label={text.title(noun)}>
      <div className={styles.head}>
        <span className={styles.title}>{text.title(noun)}</span>
        <Explain subject={text.subject} text={text.help} />
      </div>
      <p className={styles.said}>
        <span>{text.at(name, written)}</span> <b>{summary}</b>
      </p>
      <ValueRules {...{ value, others, findings, noun }} feature={name} />
      <details className={styles.details}>
        <summary>{text.details}</summary>
        <dl>
          {VALUE_RULES.map((rule) => (
            <div key={rule}>
              <dt>
                {text.rules[rule]} <span className={styles.finding}>{text.finding(rule, findings[rule])}</span>
              </dt>
              <dd>
                {text.assumes[rule]}
                {rule === 'dixon' && others.length > seen && ` ${text.doesNotApply(others.length, seen, noun)}`}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

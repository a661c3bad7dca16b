import { METHOD_DETECTORS, type Method, type Reason } from '#core/learn/methods.ts';
import { useLater } from '#text/useText.ts';
import { Prose } from '../../frame/Prose.tsx';
import styles from './MethodCard.module.css';
import { Sketch } from './Sketch.tsx';

interface Props {
  method: Method;
  /** Why it is out; null while it is highlighted. */
  reason: Reason | null;
}

/** A method, highlighted or not, and on demand all that is to be said of it. */
export function MethodCard({ method, reason }: Props) {
  const words = useLater('methods');
  const { name, learns, good, bad, cost } = words.methods[method];
  const { parts } = words;
  return (
    <details name="method" className={styles.card} data-highlighted={reason === null}>
      <summary className={styles.summary}>
        <Sketch method={method} />
        <span className={styles.head}>
          <strong className={styles.name}>{name}</strong>
          <span className={styles.state}>
            {reason === null ? (
              words.highlighted[METHOD_DETECTORS[method].length > 0 ? 'measured' : 'unmeasured']
            ) : (
              <>
                {words.out}
                {words.because(reason)}
              </>
            )}
          </span>
        </span>
      </summary>
      <dl className={styles.more}>
        {[
          [parts.learns, learns],
          [parts.good, good],
          [parts.bad, bad],
          [parts.cost, cost],
        ].map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Prose text={said!} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

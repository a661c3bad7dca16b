import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import type { Failure } from '#ui/RetryBoundary.tsx';
import styles from './Failed.module.css';

interface Props {
  failure: Failure;
  /** What would have been seen, in words. */
  summary?: string;
}

/** What stands in for a picture that could not be had: why, the same in words, and another try. */
export function Failed({ failure: { message, attempts, trying, retry }, summary }: Props) {
  const { learn, trouble } = useText();
  const text = learn.figure;
  return (
    <div className={styles.failed}>
      <p role="alert">{trying ? text.trying : text.failed(message && trouble.reason(message))}</p>
      {summary !== undefined && (
        <p>
          {text.instead} {summary}
        </p>
      )}
      <p className={styles.ways}>
        <Button disabled={trying} onClick={retry}>
          {text.retry}
        </Button>
        {/* Some browsers remember which scripts they could not get. Place and answers are kept. */}
        {attempts > 0 && message?.say === 'scriptUnreachable' && (
          <Button onClick={() => location.reload()}>{text.reload}</Button>
        )}
      </p>
    </div>
  );
}

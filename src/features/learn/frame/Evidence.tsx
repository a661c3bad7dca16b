import { type ReactNode, Suspense } from 'react';
import { RetryBoundary } from '#ui/RetryBoundary.tsx';
import styles from './Evidence.module.css';
import { Failed } from './Failed.tsx';
import { useNear } from './useNear.ts';

/** A picture that a question is about: loaded when it comes near. */
export function Evidence({ children }: { children: ReactNode }) {
  const [ref, near] = useNear<HTMLDivElement>();
  return (
    <div ref={ref} className={styles.evidence}>
      <RetryBoundary fallback={(failure) => <Failed failure={failure} />}>
        <Suspense fallback={null}>{near && children}</Suspense>
      </RetryBoundary>
    </div>
  );
}

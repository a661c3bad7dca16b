import { type ReactNode, Suspense } from 'react';
import styles from './Evidence.module.css';
import { FigureBoundary } from './FigureBoundary.tsx';
import { useNear } from './useNear.ts';

/** A picture that a question is about: loaded when it comes near; where it fails, the question stands in words alone. */
export function Evidence({ children }: { children: ReactNode }) {
  const [ref, near] = useNear<HTMLDivElement>();
  return (
    <div ref={ref} className={styles.evidence}>
      <FigureBoundary fallback={null}>
        <Suspense fallback={null}>{near && children}</Suspense>
      </FigureBoundary>
    </div>
  );
}

import { Suspense } from 'react';
import { useText } from '#text/useText.ts';
import { lazily } from '#ui/lazily.tsx';
import { RetryBoundary } from '#ui/RetryBoundary.tsx';
import { useReadingPlace } from '../progress.ts';
import { anchorOf } from '../section.ts';
import { SECTIONS } from '../sections.ts';
import { Failed } from './Failed.tsx';
import styles from './Hero.module.css';

const IdeaFigure = lazily(() => import('../idea/IdeaFigure.tsx'));

/** What the page is about, in two sentences and one picture. Its words are those of the entry page, which they replace. */
export function Hero() {
  const { learn } = useText();
  const place = useReadingPlace();
  const left = SECTIONS.findIndex(({ id }) => id === place?.section);
  return (
    <header className={styles.hero}>
      <div className={styles.words}>
        <h1 className={styles.title}>{learn.title}</h1>
        <p className={styles.idea}>{learn.idea}</p>
        <p className={styles.promise}>{learn.promise(SECTIONS.length)}</p>
        <p className={styles.ways}>
          <a className={styles.begin} href={`#${anchorOf(SECTIONS[0]!.id)}`}>
            {learn.begin}
          </a>
          {left > 0 && (
            <a href={`#${anchorOf(SECTIONS[left]!.id)}`}>
              {learn.goOn(left + 1, learn.sections[SECTIONS[left]!.id].short)}
            </a>
          )}
        </p>
      </div>
      <div className={styles.picture}>
        <RetryBoundary fallback={(failure) => <Failed failure={failure} />}>
          <Suspense fallback={null}>
            <IdeaFigure />
          </Suspense>
        </RetryBoundary>
      </div>
    </header>
  );
}

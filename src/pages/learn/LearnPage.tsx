import { Dots } from '#features/learn/frame/Dots.tsx';
import { Hero } from '#features/learn/frame/Hero.tsx';
import { PrintButton } from '#features/learn/frame/PrintButton.tsx';
import { ProjectorBar } from '#features/learn/frame/ProjectorBar.tsx';
import { References } from '#features/learn/frame/References.tsx';
import { Section } from '#features/learn/frame/Section.tsx';
import { useProjector } from '#features/learn/frame/useProjector.ts';
import { SECTIONS } from '#features/learn/sections.ts';
import { usePlace } from '#features/learn/usePlace.ts';
import { useText } from '#text/useText.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './LearnPage.module.css';

const IDS: readonly string[] = SECTIONS.map(({ id }) => id);

/**
 * The essay.
 * @param path what the address names: a section, "" for the beginning, or something that there is not
 */
export function LearnPage({ path }: { path: string }) {
  const { learn } = useText();
  const current = usePlace(IDS, path);
  const projector = useProjector(current);
  const { shown } = projector;
  return (
    <div className={styles.page} data-projecting={shown?.part}>
      {shown === null && <Dots current={current} onProject={projector.enter} />}
      <main className={styles.main}>
        {path !== '' && !IDS.includes(path) && <p className={styles.lost}>{learn.lost(path)}</p>}
        {shown === null ? (
          <Hero />
        ) : (
          <h1 className={styles.title}>
            <VisuallyHidden>{learn.title}</VisuallyHidden>
          </h1>
        )}
        {SECTIONS.map((section, i) => (
          <div key={section.id} hidden={shown !== null && shown.id !== section.id}>
            <Section section={section} number={i + 1} revealed={shown !== null && shown.part !== 'question'} />
          </div>
        ))}
      </main>
      {shown !== null && <ProjectorBar projector={projector} />}
      {shown === null && <References />}
      {shown === null && (
        <footer className={styles.foot}>
          {learn.foot}
          <PrintButton />
        </footer>
      )}
    </div>
  );
}

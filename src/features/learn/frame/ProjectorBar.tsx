import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SECTIONS } from '../sections.ts';
import { scrollByScreen, useGoesOn } from './goesOn.ts';
import styles from './ProjectorBar.module.css';
import type { Projector } from './useProjector.ts';

/** Where one is in projector mode, and the ways on, back and out. */
export function ProjectorBar({ projector: { shown, canGo, go, leave } }: { projector: Projector }) {
  const { learn } = useText();
  const more = useGoesOn();
  if (shown === null) return null;
  const at = SECTIONS.findIndex(({ id }) => id === shown.id);
  const { title } = learn.sections[SECTIONS[at]!.id];
  return (
    <footer className={styles.bar}>
      <div className={styles.tools} role="toolbar" aria-label={learn.projector.label}>
        <Button onClick={() => go(-1)} disabled={!canGo(-1)}>
          ← {learn.projector.back}
        </Button>
        <span className={styles.at}>
          {learn.projector.slide(learn.projector.at(at + 1, SECTIONS.length), shown.part, title)}
        </span>
        <Button onClick={() => go(1)} disabled={!canGo(1)}>
          {learn.projector.next} →
        </Button>
        <Button variant="quiet" onClick={leave}>
          {learn.projector.leave}
        </Button>
        {more && (
          <span className={styles.more}>
            <Button onClick={() => scrollByScreen(1)}>{learn.projector.more} ↓</Button>
          </span>
        )}
      </div>
    </footer>
  );
}

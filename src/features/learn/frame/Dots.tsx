import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { useKeyed } from '../../commands/useKeyed.ts';
import { anchorOf } from '../section.ts';
import { SECTIONS } from '../sections.ts';
import styles from './Dots.module.css';

interface Props {
  /** The section being read. */
  current: string | null;
  onProject(): void;
}

/** A screen on its stand. */
function Screen() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M1.5 2.5h13v8h-13zM8 10.5v3M5 14h6" />
    </svg>
  );
}

/** How far one is: a dot for each section, with its name, at the edge of the window. */
export function Dots({ current, onProject }: Props) {
  const { learn } = useText();
  const keyed = useKeyed();
  const at = SECTIONS.findIndex(({ id }) => id === current);
  return (
    <nav className={styles.dots} aria-label={learn.dots.label}>
      <ol className={styles.list}>
        {SECTIONS.map(({ id }, i) => (
          <li key={id}>
            <a
              className={styles.link}
              href={`#${anchorOf(id)}`}
              aria-current={id === current ? 'step' : undefined}
              data-passed={i < at || undefined}
            >
              <span className={styles.dot} aria-hidden="true" />
              <span className={styles.name}>
                {i + 1} · {learn.sections[id].short}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p className={styles.here} aria-hidden="true">
        {at >= 0 && (
          <>
            <span className={styles.title}>{learn.sections[SECTIONS[at]!.id].short}</span>
            <span className={styles.count}>{learn.projector.at(at + 1, SECTIONS.length)}</span>
          </>
        )}
      </p>
      <div className={styles.project}>
        <Button variant="icon" label={keyed(learn.projector.label, 'project').title} onClick={onProject}>
          <Screen />
        </Button>
      </div>
    </nav>
  );
}

import { type ReactNode, type RefObject, useId } from 'react';
import styles from './Panel.module.css';

interface Props {
  title: string;
  /** The title, to give the focus to where what had it is gone. */
  heading?: RefObject<HTMLHeadingElement | null>;
  /** At the end of the title's line. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A part of the page with a name: a landmark for screen readers, a sheet for eyes. */
export function Panel({ title, heading, actions, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 ref={heading} id={id} className={styles.title} tabIndex={heading && -1}>
          {title}
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}

import { useText } from '#text/useText.ts';
import styles from './References.module.css';

/** What the essay cites, numbered, at its end. */
export function References() {
  const { title, lead, list } = useText().learn.references;
  return (
    <section className={styles.references} aria-labelledby="references">
      <h2 id="references">{title}</h2>
      <p className={styles.lead}>{lead}</p>
      <ol className={styles.list}>
        {list.map(({ text, link }) => (
          <li key={link}>
            {text}{' '}
            <a href={link} rel="noreferrer">
              {link.replace(/^https?:\/\//, '').replace(/\/$/, '')}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

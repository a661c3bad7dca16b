import styles from './Loading.module.css';

/** In place of a page that is under way; what comes at once comes before these words are seen. */
export function Loading({ text }: { text: string }) {
  return (
    <main className={styles.loading}>
      <p>{text}</p>
    </main>
  );
}

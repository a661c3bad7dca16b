import { PAGES, type PageId } from '#pages/index.ts';
import { useText } from '#text/useText.ts';
import { ThemeToggle } from '#ui/ThemeToggle.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import styles from './Header.module.css';
import { hashOf } from './route.ts';

function skipToContent(): void {
  const main = document.querySelector<HTMLElement>('main:not([hidden] *)');
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}

/** Past all settings, to what they are for; while there is nothing to train, to the content. */
function skipToRun(): void {
  const train = document.querySelector<HTMLElement>('#run button');
  train ? train.focus() : skipToContent();
}

/** The name of the whole, the ways between the pages, and the theme. */
export function Header({ page }: { page: PageId }) {
  const text = useText();
  const { idea } = text.page[page];
  const narrow = useMediaQuery('(width < 40rem)');
  return (
    <header className={styles.header}>
      {/* A link would change the address, which names the page. */}
      <button type="button" className={styles.skip} onClick={skipToContent}>
        {text.navigation.skip}
      </button>
      {PAGES.find(({ id }) => id === page)?.runs && (
        <button type="button" className={styles.skip} onClick={skipToRun}>
          {text.navigation.skipToRun}
        </button>
      )}
      <p className={styles.name}>{text.name}</p>
      <nav className={styles.pages} aria-label={text.navigation.label}>
        {PAGES.map(({ id }) => (
          <a key={id} href={hashOf(id)} aria-current={id === page ? 'page' : undefined}>
            {text.page[id].name}
          </a>
        ))}
      </nav>
      {idea && <p className={styles.idea}>{idea}</p>}
      <div className={styles.end}>
        <ThemeToggle compact={narrow} />
      </div>
    </header>
  );
}

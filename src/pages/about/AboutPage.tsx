import { KeyList } from '#features/commands/KeyList.tsx';
import { EngineTimes } from '#features/engines/EngineTimes.tsx';
import { OfflineCopy } from '#features/offline/OfflineCopy.tsx';
import { useLater } from '#text/useText.ts';
import { PanelBoundary } from '#ui/PanelBoundary.tsx';
import styles from './AboutPage.module.css';

/** The data, the methods, the keyboard, and how fast this browser is. */
export function AboutPage() {
  const about = useLater('about');
  return (
    <main className={styles.page}>
      <h1>{about.title}</h1>
      <p className={styles.lead}>{about.lead}</p>
      <p>{about.notClinical}</p>
      <Prose {...about.data} />
      <Prose {...about.methods} />
      <section aria-labelledby="engines">
        <h2 id="engines">{about.engines.title}</h2>
        {about.engines.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <PanelBoundary>
          <EngineTimes />
        </PanelBoundary>
      </section>
      <section aria-labelledby="offline">
        <h2 id="offline">{about.offline.title}</h2>
        <OfflineCopy />
      </section>
      <section aria-labelledby="keyboard">
        <h2 id="keyboard">{about.keyboard.title}</h2>
        <KeyList />
      </section>
    </main>
  );
}

function Prose({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

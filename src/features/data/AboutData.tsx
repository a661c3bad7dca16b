import { useRef } from 'react';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './AboutData.module.css';

/** A button, and behind it where the rows come from, what to bear in mind, and whom to cite. */
export function AboutData() {
  const text = useLater('lab').data.about;
  const { close } = useText().ui;
  const dialog = useRef<HTMLDialogElement>(null);
  const dataset = useStore((state) => state.datasets[state.experiment.dataset]);
  if (!dataset) return null;
  const { title, description, notes, licence, citations, sources } = dataset.provenance;
  return (
    <>
      <Button variant="quiet" onClick={() => dialog.current?.showModal()}>
        {text.button}
      </Button>
      <Dialog ref={dialog} className={styles.dialog} labelledBy="about-rows">
        <h2 id="about-rows">{title}</h2>
        <p>{description}</p>
        {notes.length > 0 && (
          <>
            <h3>{text.found}</h3>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
        <h3>{text.source}</h3>
        <p>{licence}</p>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source.startsWith('http') ? <a href={source}>{source}</a> : source}</li>
          ))}
        </ul>
        <h3>{text.cite}</h3>
        <ul>
          {citations.map((citation) => (
            <li key={citation}>{citation}</li>
          ))}
        </ul>
        <form method="dialog">
          <Button type="submit">{close}</Button>
        </form>
      </Dialog>
    </>
  );
}

import { useEffect, useState } from 'react';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { commandOf } from '../../commands/commands.ts';
import styles from './PrintButton.module.css';
import { bringAllNear } from './useNear.ts';

/** How long no figure may come until those that are missing are printed as their summaries. */
const PATIENCE_MS = 15_000;

/** Prints the essay with all its figures, also those that nobody has scrolled to; Ctrl+P on this page does the same. */
export function PrintButton() {
  const { learn } = useText();
  const [busy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    await allFigures();
    setBusy(false);
    // After the button has its old words again.
    setTimeout(() => window.print());
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Where all is there, the browser may do it.
      if (commandOf(event, 'essay') !== 'print' || waiting() === 0) return;
      event.preventDefault();
      void print();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <div className={styles.print}>
      <Button variant="quiet" disabled={busy} onClick={print}>
        {busy ? learn.print.busy : learn.print.button}
      </Button>
    </div>
  );
}

const waiting = () => document.querySelectorAll('[data-waiting]').length;

/**
 * Resolves when every figure is there, or none has come for a while: a slow machine takes its time for each. A browser
 * that is asked to print does not wait for them by itself.
 */
async function allFigures(): Promise<void> {
  bringAllNear();
  let missing = Number.POSITIVE_INFINITY;
  let end = 0;
  do {
    const now = waiting();
    if (now !== missing) end = performance.now() + PATIENCE_MS;
    missing = now;
    await new Promise((done) => setTimeout(done, 100));
  } while (waiting() > 0 && performance.now() < end);
}

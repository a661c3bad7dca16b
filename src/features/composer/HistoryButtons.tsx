import { useEffect, useState } from 'react';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './HistoryButtons.module.css';
import { historyKey } from './historyKey.ts';

/** Undo and Redo, each with what it would take back or bring back; also by Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y. */
export function HistoryButtons() {
  const { change, history: text } = useLater('lab');
  const experiment = useStore((state) => state.experiment);
  const before = useStore((state) => state.past.at(-1)?.experiment);
  const after = useStore((state) => state.future.at(-1));
  const [said, setSaid] = useState('');
  const back = before && change.summarize(before, experiment);
  const forward = after && change.summarize(experiment, after);
  useEffect(() => {
    const { undo, redo } = useStore.getState();
    const onKeyDown = (event: KeyboardEvent) => {
      const wish = historyKey(event);
      if (wish === null || isTyping(event.target)) return;
      event.preventDefault();
      if (wish === 'undo') undo();
      else redo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(
    () =>
      useStore.subscribe(
        (state) => state.future,
        (future, past) => {
          const { experiment: now } = useStore.getState();
          if (future.length > past.length) setSaid(text.undone(change.summarize(now, future.at(-1)!)));
          else if (future.length === past.length - 1 && past.at(-1) === now) setSaid(text.doneAgain);
          else setSaid('');
        },
      ),
    [change, text],
  );
  const { undo, redo } = useStore.getState();
  return (
    <div className={styles.buttons}>
      <Button variant="icon" label={back ? text.undo(back) : text.nothingToUndo} disabled={!back} onClick={undo}>
        <Arrow />
      </Button>
      <Button
        variant="icon"
        label={forward ? text.redo(forward) : text.nothingToRedo}
        disabled={!forward}
        onClick={redo}
      >
        <Arrow mirrored />
      </Button>
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

function Arrow({ mirrored = false }: { mirrored?: boolean }) {
  return (
    <svg className={styles.arrow} viewBox="0 0 16 16" aria-hidden="true">
      <path
        transform={mirrored ? 'matrix(-1 0 0 1 16 0)' : undefined}
        d="M6,2.5L2.5,6L6,9.5M2.5,6H10a3.75,3.75 0 0 1 0,7.5H6"
      />
    </svg>
  );
}

/** Fields of text have an undo of their own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

import { useShallow } from 'zustand/react/shallow';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { spoken } from '../commands/commands.ts';
import styles from './HistoryButtons.module.css';
import { HistorySaid } from './HistorySaid.tsx';

/** Undo and Redo, each with what it would take back or bring back. */
export function HistoryButtons() {
  const { change, history: text } = useLater('lab');
  const now = useStore(useShallow(({ experiment, threshold }) => ({ experiment, threshold })));
  const before = useStore((state) => state.past.at(-1)?.asked);
  const after = useStore((state) => state.future.at(-1));
  const back = before && change.summarize(before, now);
  const forward = after && change.summarize(now, after);
  const { undo, redo } = useStore.getState();
  return (
    <div className={styles.buttons}>
      <Button
        variant="icon"
        label={back ? text.undo(back) : text.nothingToUndo}
        disabled={!back}
        keys={spoken('undo')}
        onClick={undo}
      >
        <Arrow />
      </Button>
      <Button
        variant="icon"
        label={forward ? text.redo(forward) : text.nothingToRedo}
        disabled={!forward}
        keys={spoken('redo')}
        onClick={redo}
      >
        <Arrow mirrored />
      </Button>
      <HistorySaid />
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

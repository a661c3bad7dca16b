import type { History } from '#core/history.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { spoken } from '../commands/commands.ts';

interface Props {
  dataset: string;
  history: History<{ what: string | null }>;
}

/** Undo and redo of what is made by hand. */
export function StepButtons({ dataset, history: { past, present, future } }: Props) {
  const text = useLater('lab').draw;
  const { undoDrawing, redoDrawing } = useStore.getState();
  return (
    <>
      <Button
        variant="quiet"
        disabled={past.length === 0}
        title={past.length > 0 ? text.undoes(present.what ?? text.steps.open) : text.nothingToUndo}
        keys={spoken('undoDrawing')}
        onClick={() => undoDrawing(dataset)}
      >
        {text.undo}
      </Button>
      <Button
        variant="quiet"
        disabled={future.length === 0}
        title={future[0] ? text.redoes(future[0].what ?? text.steps.open) : text.nothingToRedo}
        keys={spoken('redoDrawing')}
        onClick={() => redoDrawing(dataset)}
      >
        {text.redo}
      </Button>
    </>
  );
}

import { useEffect, useRef } from 'react';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { datasetTable } from '#core/dataset/datasets.ts';
import { useEvaluated } from '#store/evaluated.ts';
import { startKeeping } from '#store/keepDrawing.ts';
import { useKeptDrawings } from '#store/keptDrawings.ts';
import { hasLearnt } from '#store/runs/run.ts';
import { shownRun } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { onRecovery } from '#ui/recovery.ts';
import { useCommands } from '../commands/useCommands.ts';
import { LabBoundary } from '../panels/LabBoundary.tsx';
import { BeatDesk } from './BeatDesk.tsx';
import { ConnectionDesk } from './ConnectionDesk.tsx';
import styles from './Draw.module.css';
import { chooseEvaluator } from './evaluator.ts';

/** A row made by hand, evaluated while it is made: a signal is drawn, a row of a table is edited. */
export function DrawPanel() {
  const { draw } = useLater('lab').tabs;
  const kept = {
    holdsAnything: useKeptDrawings.holdsAnything,
    forget: useStore.getState().forgetDrawings,
  };
  return (
    <LabBoundary title={draw} kept={kept}>
      <Desk />
    </LabBoundary>
  );
}

function Desk() {
  useEffect(startKeeping, []);
  const evaluated = useEvaluated();
  const dataset = useStore((state) => state.experiment.dataset);
  const example = useStore((state) => state.examples[dataset] ?? null);
  useEffect(() => {
    const want = () => void useStore.getState().wantExample(dataset);
    want();
    return onRecovery(want);
  }, [dataset]);
  const { shape } = datasetTable(dataset);
  // A run of another data set stays on the screen for a moment; its network has other inputs.
  const own = evaluated?.dataset.id === dataset ? evaluated : null;
  const learnt = useDeferred((state) => hasLearnt(shownRun(state)));
  const evaluator = chooseEvaluator(own, learnt, example);
  const desk = useRef<HTMLDivElement>(null);
  const { undoDrawing, redoDrawing } = useStore.getState();
  useCommands('drawing', { undoDrawing: () => undoDrawing(dataset), redoDrawing: () => redoDrawing(dataset) }, desk);
  return (
    // A press on a button or on words leaves the focus here where browsers give it to no button, so that keys still reach.
    <div ref={desk} className={styles.desk} tabIndex={-1}>
      {/* Once a network of one's own evaluates, nobody misses the example. */}
      {!(own && learnt) && <NoExample dataset={dataset} />}
      {shape.kind === 'signal' ? (
        <BeatDesk key={dataset} id={dataset} shape={shape} evaluated={own} evaluator={evaluator} />
      ) : (
        <ConnectionDesk key={dataset} id={dataset} evaluated={own} evaluator={evaluator} />
      )}
    </div>
  );
}

/** Why there is no example, if one was asked for in vain. */
function NoExample({ dataset }: { dataset: DatasetId }) {
  const { evaluator: text, notices } = useLater('lab');
  const failure = useStore((state) => state.exampleFailures[dataset]);
  const trying = useStore((state) => state.examples[dataset] === null);
  if (!failure) return null;
  const retry = () => void useStore.getState().wantExample(dataset);
  return (
    <div className={styles.missing}>
      <Notice
        kind="warning"
        title={text.noExample}
        actions={
          <Button disabled={trying} onClick={retry}>
            {notices.retry}
          </Button>
        }
      >
        {notices.tell(failure)}
      </Notice>
    </div>
  );
}

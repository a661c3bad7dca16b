import { useShallow } from 'zustand/react/shallow';
import { rankedOf, shownNow } from '#store/evaluated.ts';
import { currentRun, needsTraining, progressOf } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useTellDrawn } from '#store/useTellDrawn.ts';
import { useLater } from '#text/useText.ts';
import { useNews } from '#ui/useNews.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { rivalsOf } from '../compare/rivals.ts';
import styles from './StatusLine.module.css';

/** Says where things stand, for eyes and for screen readers. */
export function StatusLine() {
  // Nothing of what it says depends on the threshold. It says that a run has ended when its charts are there.
  const {
    phase,
    pausing,
    progress,
    failure,
    engine,
    choice,
    end,
    asked,
    epoch,
    epochs,
    fitted,
    stale,
    hidden,
    queued,
    id,
    ...run
  } = useDeferred(
    useShallow((state) => {
      const { id, phase, pausing, failure, engine, end, queued } = currentRun(state);
      return {
        ...shownNow(state),
        ...progressOf(state),
        ...{ id, phase, pausing, failure, engine, end },
        queued: queued !== undefined,
        progress: state.progress,
        choice: state.experiment.engine,
        asked: state.experiment.dataset,
        stale: needsTraining(state),
        hidden: state.shownId !== state.currentId,
      };
    }),
  );
  useTellDrawn();
  /** Whether what it says, which is drawn with the charts, is still of the run or the state before. */
  const behind = useStore((state) => currentRun(state).id !== id || currentRun(state).phase !== phase);
  // What is still on the screen is not the result of the run that is spoken of.
  const ranked = hidden ? null : rankedOf(run);
  const { status, baselines } = useLater('lab');
  const text = status({
    phase,
    pausing,
    queued,
    progress,
    failure,
    engine,
    choice,
    end,
    dataset: asked,
    epoch,
    epochs,
    earlier: ranked && ranked.frame.epoch !== epoch ? ranked.frame.epoch : null,
    fitted,
    stale,
    rocAuc: ranked?.ranking.rocAuc,
    baselines: ranked ? rivalsOf(ranked, baselines.name) : [],
  });
  const news = useNews(text, `${phase} ${pausing} ${queued} ${engine} ${stale}`);
  return (
    <div className={styles.line} translate="no">
      <p aria-hidden="true">{text}</p>
      <VisuallyHidden>
        <span role="status" aria-busy={behind}>
          {news}
        </span>
      </VisuallyHidden>
    </div>
  );
}

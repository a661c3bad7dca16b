import { useShallow } from 'zustand/react/shallow';
import { isNetwork } from '#core/experiment/experiment.ts';
import { rankedOf, shownNow } from '#store/evaluated.ts';
import { currentRun, fittedShare, needsTraining, shownExperiment, shownPlan } from '#store/runs/selectors.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { useNews } from '#ui/useNews.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './StatusLine.module.css';

/** Says where things stand, for eyes and for screen readers. */
export function StatusLine() {
  // Nothing of what it says depends on the threshold. It says that a run has ended when its charts are there.
  const { phase, pausing, progress, failure, engine, choice, end, asked, epochs, fitted, stale, ...run } = useDeferred(
    useShallow((state) => {
      const { phase, pausing, failure, engine, end } = currentRun(state);
      return {
        ...shownNow(state),
        ...{ phase, pausing, failure, engine, end },
        progress: state.progress,
        choice: state.experiment.engine,
        asked: state.experiment.dataset,
        epochs: shownPlan(state)?.epochs ?? state.experiment.training.epochs,
        fitted: isNetwork(shownExperiment(state).detector) ? null : fittedShare(state),
        stale: needsTraining(state),
      };
    }),
  );
  const ranked = rankedOf(run);
  const { status, baselines } = useLater('lab');
  const text = status({
    phase,
    pausing,
    progress,
    failure,
    engine,
    choice,
    end,
    dataset: asked,
    epoch: ranked?.frame.epoch ?? 0,
    epochs,
    fitted,
    stale,
    rocAuc: ranked?.ranking.rocAuc,
    baselines:
      ranked?.baselines.map(({ baseline, ranking }) => ({
        name: baselines.name(baseline, ranked.dataset.rowNoun),
        rocAuc: ranking.rocAuc,
      })) ?? [],
  });
  const news = useNews(text, `${phase} ${pausing} ${engine} ${stale}`);
  return (
    <div className={styles.line}>
      <p aria-hidden="true">{text}</p>
      <VisuallyHidden>
        <span role="status">{news}</span>
      </VisuallyHidden>
    </div>
  );
}

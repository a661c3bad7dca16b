import { weakMapMemoize } from 'reselect';
import type { Setup } from '#core/experiment/experiment.ts';
import type { PresetId } from '#core/experiment/presetIds.ts';
import { presetOf } from '#detectors/experiments/presets.ts';
import { shownExperiment } from '#store/runs/selectors.ts';
import { type AppState, useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Notice } from '#ui/Notice.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './PresetNote.module.css';

/** What to watch for in the preset that was chosen, beside its own run and no other, until someone dismisses it. */
export function PresetNote() {
  const text = useLater('lab').presets;
  const preset = useStore(adviceNow);
  const { dismissAdvice } = useStore.getState();
  const shown = preset && text.of[preset];
  return (
    <div className={styles.place}>
      <VisuallyHidden>
        <span aria-live="polite">{shown && `${shown.name}. ${shown.watch} ${text.pressTrain}`}</span>
      </VisuallyHidden>
      {shown && (
        <Notice kind="info" title={shown.name} onDismiss={dismissAdvice}>
          {shown.watch}
        </Notice>
      )}
    </div>
  );
}

const presetIn = weakMapMemoize(presetOf);

/** Both what is asked for and what is on the screen have to be of the preset. */
function adviceNow(state: AppState): PresetId | null {
  const preset = state.advice?.preset ?? null;
  const isIts = (experiment: Setup) => presetIn(experiment) === preset;
  return preset && isIts(state.experiment) && isIts(shownExperiment(state)) ? preset : null;
}

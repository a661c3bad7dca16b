import { weakMapMemoize } from 'reselect';
import type { Setup } from '#core/experiment/experiment.ts';
import { presetOf } from '#detectors/experiments/presets.ts';
import { type Advice, trainsAlike } from '#store/experiment.ts';
import { shownExperiment } from '#store/runs/selectors.ts';
import { type AppState, useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';
import { Notice } from '#ui/Notice.tsx';

/** What to watch for in what was chosen, beside its own run and no other, until someone dismisses it. */
export function PresetNote() {
  const { presets: text, change } = useLater('lab');
  const advice = useStore(adviceNow);
  const { dismissAdvice } = useStore.getState();
  const shown = advice && noteOf(advice, text, change);
  return (
    shown && (
      <Notice key={shown.watch} kind="info" title={shown.name} onDismiss={dismissAdvice}>
        {shown.watch}
      </Notice>
    )
  );
}

function noteOf(advice: Advice, text: LabText['presets'], change: LabText['change']): { name: string; watch: string } {
  if ('preset' in advice) return text.of[advice.preset];
  return { name: text.surpriseName, watch: text.surprised(change.list(advice.before, advice.surprise)) };
}

const presetIn = weakMapMemoize(presetOf);

/** Both what is asked for and what is on the screen have to be what was chosen. */
function adviceNow(state: AppState): Advice | null {
  const { advice } = state;
  if (!advice) return null;
  const isIts = (experiment: Setup) =>
    'preset' in advice ? presetIn(experiment) === advice.preset : trainsAlike(experiment, advice.surprise.experiment);
  return isIts(state.experiment) && isIts(shownExperiment(state)) ? advice : null;
}

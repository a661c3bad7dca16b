import { wholeOf } from '#core/experiment/experiment.ts';
import type { BaselineFit } from '../runs/run.ts';
import { currentRun } from '../runs/selectors.ts';
import { type AppState, useStore } from '../store.ts';

/** Has the worker fit the baselines that are chosen and that the run in hand lacks. Returns the way to stop. */
export function followBaselines(): () => void {
  return useStore.subscribe(askForMissing);
}

function askForMissing(state: AppState): void {
  const { backend, threshold, changeRun } = state;
  const { id, plan, phase, experiment, baselines, baselineFits } = currentRun(state);
  if (!plan || phase === 'failed') return;
  // Nobody competes with themselves.
  const missing = state.baselines.filter(
    (kind) => kind !== experiment.detector.kind && !(kind in baselines) && !(kind in baselineFits),
  );
  if (missing.length === 0) return;
  const begun: Record<string, BaselineFit> = Object.fromEntries(missing.map((kind) => [kind, { share: 0 }]));
  changeRun(id, { baselineFits: { ...baselineFits, ...begun } });
  backend?.load(experiment.dataset);
  for (const kind of missing) {
    backend?.send({ type: 'fitBaseline', run: id, experiment: wholeOf({ experiment, threshold }), kind });
  }
}

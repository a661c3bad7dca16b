import { mayPass } from '#core/fetch/fetchFile.ts';
import { type Epochs, hasLearnt } from '../runs/run.ts';
import { currentRun, isStale, shownRun } from '../runs/selectors.ts';
import { useStore } from '../store.ts';
import { prepare } from './prepare.ts';

const { getState: get } = useStore;

/** Train: goes on where the run was paused; otherwise starts the experiment as it stands from its first epoch. */
export function train(): void {
  go(null);
}

/** One epoch, then pause. */
export function stepOneEpoch(): void {
  go(1);
}

export function pause(): void {
  const { id, phase, pausing } = currentRun(get());
  if (phase !== 'running' || pausing) return;
  get().changeRun(id, { pausing: true });
  get().backend?.send({ type: 'pause', run: id });
}

/** Back to the untrained network: same rows, same starting weights. After a failure, another try. */
export function reset(): void {
  prepare();
}

/** Something may work again: what failed for a reason that passes is tried again, unless that would cost a trained network. */
export function retryUnreached(): void {
  const { phase, failure } = currentRun(get());
  if (phase === 'failed' && failure && mayPass(failure) && !hasLearnt(shownRun(get()))) reset();
}

/** Trains so many epochs of the experiment as it stands. */
export function go(epochs: Epochs): void {
  const { id, phase } = currentRun(get());
  switch (isStale(get()) ? 'stale' : phase) {
    case 'running':
      break;
    case 'loading':
    case 'preparing':
      get().changeRun(id, { queued: epochs });
      break;
    case 'ready':
    case 'paused':
      send(id, epochs);
      break;
    default:
      prepareToTrain(epochs);
  }
}

function prepareToTrain(queued: Epochs): void {
  // What is on the screen is worth more than an untrained network on its way to the next trained one.
  const untrained = !(get().live && shownRun(get()).frame && queued === null);
  prepare({ untrained, queued });
}

/** Has the worker train a run that is prepared. */
export function send(id: number, epochs: Epochs): void {
  const { runs, changeRun, backend, shownId, showEpoch } = get();
  const whole = epochs === null && runs[id]!.phase !== 'paused';
  changeRun(id, { phase: 'running', failure: null, asked: epochs, began: whole ? performance.now() : null });
  // Whoever trains wants to see it.
  if (id === shownId) showEpoch(null);
  sendPace(id);
  backend?.send({ type: 'go', run: id, epochs });
}

/** Tells the worker how fast a run may go. Live mode has to keep up with the hand. */
export function sendPace(run: number): void {
  const { backend, live, pace } = get();
  backend?.send({ type: 'pace', run, epochsPerSecond: live ? null : pace });
}

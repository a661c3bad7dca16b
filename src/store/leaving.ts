import { hasLearnt, type Run } from './runs/run.ts';
import { currentRun, shownRun } from './runs/selectors.ts';
import { type AppState, useStore } from './store.ts';
import { useSweep } from './sweep.ts';

/** A run that has been at work for less is soon made again from its link, in milliseconds. */
const LONG_MS = 10_000;

/**
 * Whether a reload or a closed tab would cost something that neither the link nor this browser holds: a run whose
 * settings were moved on the way, which no link repeats, or one, or a sweep, that has been under way for long.
 */
function wouldLose(state: AppState, now: number): boolean {
  const wasMoved = (run: Run) => run.adjustedAt.length > 0 && hasLearnt(run);
  const current = currentRun(state);
  // Of one that was held and goes on nobody knows when it began.
  const isLong = current.began === null ? hasLearnt(current) : now - current.began > LONG_MS;
  return (
    wasMoved(current) ||
    wasMoved(shownRun(state)) ||
    (current.phase === 'running' && isLong) ||
    useSweep.getState().phase === 'running'
  );
}

/** Has the browser ask before it leaves the page, where that would cost something. Returns the way to stop. */
export function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (wouldLose(useStore.getState(), performance.now())) event.preventDefault();
  };
  // A page that listens all the time is one that browsers do not keep for the way back.
  let listening = false;
  const follow = () => {
    const { runs } = useStore.getState();
    const mayLose =
      useSweep.getState().phase === 'running' ||
      Object.values(runs).some(({ phase, adjustedAt }) => phase === 'running' || adjustedAt.length > 0);
    if (mayLose === listening) return;
    listening = mayLose;
    if (mayLose) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  };
  const stops = [useStore.subscribe(follow), useSweep.subscribe(follow)];
  follow();
  return () => {
    for (const stop of stops) stop();
    removeEventListener('beforeunload', ask);
  };
}

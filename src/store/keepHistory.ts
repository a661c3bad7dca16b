import { keepWays, readWays } from './keptHistory.ts';
import { useStore } from './store.ts';
import { whenSettled } from './whenSettled.ts';

/**
 * Notes every change of the experiment, but for those that going back and forward make, and keeps the ways back and forward
 * with the tab, so that a reload costs none. Returns the way to stop.
 */
export function keepHistory(): () => void {
  takeUp();
  const settling = whenSettled(() => {
    const { past, experiment, threshold, future } = useStore.getState();
    keepWays({ past: past.map((left) => left.asked), present: { experiment, threshold }, future });
  });
  const unsubscribe = useStore.subscribe((now, before) => {
    // Going back or forward moves the lists together with the experiment; any other change leaves them as they are.
    const walked = now.past !== before.past || now.future !== before.future;
    const changed = now.experiment !== before.experiment || now.threshold !== before.threshold;
    const drag = now.threshold === before.threshold ? undefined : now.drag;
    if (changed && !walked) now.record(before, now, performance.now(), drag);
    if (changed || walked) settling.changed();
  });
  return () => {
    unsubscribe();
    settling.stop();
  };
}

/** The ways that this tab had before it was loaded anew. Where another experiment was opened by that, it is one more step. */
function takeUp(): void {
  const ways = readWays();
  const { past, future, resume } = useStore.getState();
  if (ways && past.length === 0 && future.length === 0) resume(ways.past, ways.present, ways.future);
}

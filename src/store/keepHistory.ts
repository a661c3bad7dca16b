import { keepWays, readWays } from './keptHistory.ts';
import { useStore } from './store.ts';
import { whenSettled } from './whenSettled.ts';

/** The drag that is going on, as the charts number them when a threshold is dragged. */
const drag = () => globalThis.document?.documentElement.dataset.dragging;

/**
 * Notes every change of the experiment, but for those that going back and forward make, and keeps the ways back and forward
 * with the tab, so that a reload costs none. Returns the way to stop.
 */
export function keepHistory(): () => void {
  takeUp();
  const settling = whenSettled(() => {
    const { past, experiment, future } = useStore.getState();
    keepWays({ past: past.map((left) => left.experiment), present: experiment, future });
  });
  const unsubscribe = useStore.subscribe((now, before) => {
    // Going back or forward moves the lists together with the experiment; any other change leaves them as they are.
    const walked = now.past !== before.past || now.future !== before.future;
    if (now.experiment !== before.experiment && !walked) {
      now.record(before.experiment, now.experiment, performance.now(), drag());
    }
    if (now.experiment !== before.experiment || walked) settling.changed();
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

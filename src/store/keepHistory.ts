import { useStore } from './store.ts';

/** The drag that is going on, as the charts number them when a threshold is dragged. */
const drag = () => globalThis.document?.documentElement.dataset.dragging;

/** Notes every change of the experiment, but for those that going back and forward make. Returns the way to stop. */
export function keepHistory(): () => void {
  return useStore.subscribe((now, before) => {
    // Going back or forward moves the lists together with the experiment; any other change leaves them as they are.
    const walked = now.past !== before.past || now.future !== before.future;
    if (now.experiment !== before.experiment && !walked) {
      now.record(before.experiment, now.experiment, performance.now(), drag());
    }
  });
}

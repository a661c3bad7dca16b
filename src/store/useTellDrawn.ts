import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { currentRun } from './runs/selectors.ts';
import { useStore } from './store.ts';
import { useDeferred } from './useDeferred.ts';

/**
 * Tells the worker which frame of the run in hand has come to the screen, for it to hold the next until then: a change
 * that is drawn in slices begins anew with every other that comes meanwhile, and on a slow machine would never be seen.
 * For one part of the page: what is deferred with it comes to the screen at the same time.
 */
export function useTellDrawn(): void {
  const { id, frame } = useDeferred(
    useShallow((state) => {
      const { id, frame } = currentRun(state);
      return { id, frame };
    }),
  );
  useEffect(() => {
    if (frame) useStore.getState().backend?.send({ type: 'drawn', run: id, epoch: frame.epoch });
  }, [id, frame]);
}

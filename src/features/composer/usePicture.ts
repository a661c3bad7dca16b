import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { DetectorSpec } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import type { RunPlan } from '#core/plan.ts';
import { shownFrame, shownRun } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { type Picture, pictureOf, type Sample, sampleOf } from './picture.ts';

/**
 * A network in training is drawn anew this often: often enough to be seen moving, and less often when there is so much
 * of it that drawing takes its time.
 */
const calmMs = (weights: number) => 200 + weights / 4000;

interface Shown {
  /** What was asked of it. */
  detector: DetectorSpec;
  plan: RunPlan | null;
  frame: Frame | null;
}

/** The run on the screen, as the composer draws it. */
export function usePicture(dataset: Dataset | undefined): {
  shown: Shown;
  sample: Sample | null;
  picture: Picture | null;
} {
  const shown = useCalmFrame();
  const { plan, frame } = shown;
  const own = plan?.experiment.dataset === dataset?.id;
  const sample = useMemo(
    () => (dataset && plan?.network && own ? sampleOf(dataset, plan, plan.network) : null),
    [dataset, plan, own],
  );
  const picture = useMemo(
    () => (plan?.network && frame?.network && sample ? pictureOf(plan.network, frame.network, sample) : null),
    [plan, frame, sample],
  );
  return { shown, sample, picture };
}

/** The run on the screen, now and then. */
function useCalmFrame(): Shown {
  const [shown, setShown] = useState(shownNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = Number.NEGATIVE_INFINITY;
    const look = () => {
      timer = undefined;
      last = performance.now();
      setShown(shownNow());
    };
    look();
    const unsubscribe = useStore.subscribe(shownFrame, (frame) => {
      timer ??= setTimeout(look, Math.max(0, last + calmMs(frame?.network?.weights.length ?? 0) - performance.now()));
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return shown;
}

function shownNow(): Shown {
  const state = useStore.getState();
  const { experiment, plan } = shownRun(state);
  return { detector: experiment.detector, plan, frame: shownFrame(state) };
}

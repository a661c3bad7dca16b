import { useEffect } from 'react';
import { gatherRows } from '#core/dataset/dataset.ts';
import { scaleRows } from '#core/dataset/scaling.ts';
import { nearestRow } from '#core/statistics/nearestRow.ts';
import { quantile } from '#core/statistics/quantile.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { normalTraining } from '#store/normalTraining.ts';
import { useStore } from '#store/store.ts';

/** Further from every normal training row than this share of normal test rows are: clearly abnormal. */
const CLEARLY = 0.99;
/** The page stays quick: no more than this much of a frame is spent on it at a time. */
const SLICE_MS = 5;

type Ground = Pick<Evaluated, 'dataset' | 'plan'>;

/**
 * The distance beyond which a row is clearly abnormal: the 99th percentile, over normal test rows, of the mean squared
 * distance (in scaled units) to the nearest normal training row. Worked out in slices between frames; null until then.
 */
export function useReferenceDistance(ground: Ground | null): number | null {
  const plan = ground?.plan;
  const dataset = ground?.dataset;
  const known = useStore(({ reference }) => (reference?.plan === plan ? reference : null));
  useEffect(() => {
    if (!plan || !dataset || known) return;
    const { measured } = useStore.getState();
    const distances = distancesOf({ plan, dataset });
    const found: number[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const end = performance.now() + SLICE_MS;
      do {
        const next = distances.next();
        if (next.done) {
          if (found.length > 0) measured({ plan, distance: quantile(found, CLEARLY) });
          return;
        }
        found.push(next.value);
      } while (performance.now() < end);
      timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [plan, dataset, known]);
  return known?.distance ?? null;
}

/** Of each normal test row, how far the nearest normal training row is. */
function* distancesOf({ dataset, plan }: Ground): Generator<number, void> {
  const { scaled } = normalTraining(dataset, plan);
  for (const [position, row] of plan.split.test.entries()) {
    if (plan.testAbnormal[position] === 1) continue;
    const nearest = nearestRow(scaled, scaleRows(plan.scaler, gatherRows(dataset, Uint32Array.of(row))));
    if (nearest) yield nearest.distance;
  }
}

import { useRanked } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { type ShownLearnt, shownLearnt } from './shownLearnt.ts';

/** Null while nothing is fitted, or where it is not wanted. */
export function useLearnt(wanted: boolean): ShownLearnt | null {
  const ranked = useRanked();
  const selected = useStore((state) => state.selected);
  if (!wanted || !ranked) return null;
  return shownLearnt(ranked.dataset, ranked.plan, ranked.frame, inspectedPosition(ranked, selected));
}

import { useRanked } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { type LearntPicture, learntPicture, NOTHING_LEARNT } from './learntPicture.tsx';

/** What a detector has learnt. @param kind the detector that is asked for: until it is fitted, there is nothing of it to draw */
export function useLearntPicture(kind: string): LearntPicture {
  const words = useLater('lab');
  const ranked = useRanked();
  const selected = useStore((state) => state.selected);
  if (ranked?.plan.experiment.detector.kind !== kind) return NOTHING_LEARNT;
  return learntPicture(ranked, inspectedPosition(ranked, selected), words);
}

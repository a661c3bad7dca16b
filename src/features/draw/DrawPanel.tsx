import { useEffect } from 'react';
import { useJudged } from '#store/judged.ts';
import { startKeeping } from '#store/keepDrawing.ts';
import { useStore } from '#store/store.ts';
import { BeatDesk } from './BeatDesk.tsx';
import { ConnectionDesk } from './ConnectionDesk.tsx';
import { chooseJudge } from './judge.ts';

/** A row made by hand, judged while it is made: a beat is drawn, a connection is edited. */
export function DrawPanel() {
  useEffect(startKeeping, []);
  const judged = useJudged();
  const dataset = useStore((state) => state.experiment.dataset);
  const example = useStore((state) => state.examples[dataset] ?? null);
  useEffect(() => {
    useStore.getState().wantExample(dataset);
  }, [dataset]);
  // A run of the other data set stays on the screen for a moment; its network has other inputs.
  const own = judged?.dataset.id === dataset ? judged : null;
  const judge = chooseJudge(own, example);
  return dataset === 'ecg5000' ? (
    <BeatDesk judged={own} judge={judge} />
  ) : (
    <ConnectionDesk judged={own} judge={judge} />
  );
}

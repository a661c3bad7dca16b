import type { Judged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { castRow, clearBeat, startFromMean, startFromReconstruction, startFromRow } from './beatActions.ts';
import styles from './Draw.module.css';

interface Props {
  judged: Judged;
  /** What the network makes of the drawing; null while there is none. */
  reconstruction: Float32Array | null;
}

/** What to begin with: nothing, a beat of the data set, or what the network drew. */
export function StartFrom({ judged, reconstruction }: Props) {
  const selected = useStore((state) => state.selected);
  const { testAbnormal } = judged.plan;
  const byLot = (abnormal: 0 | 1) => {
    const position = castRow(judged, (row) => testAbnormal[row] === abnormal);
    if (position !== null) startFromRow(judged, position);
  };
  return (
    <fieldset className={styles.start}>
      <legend>Start from</legend>
      <Button onClick={clearBeat}>Blank</Button>
      <Button onClick={() => startFromMean(judged)}>Mean beat</Button>
      <Button onClick={() => startFromRow(judged, inspectedPosition(judged, selected))}>Inspected</Button>
      <Button
        disabled={!reconstruction}
        title="What the network drew becomes what it is shown"
        onClick={() => reconstruction && startFromReconstruction(reconstruction)}
      >
        Rebuilt
      </Button>
      <Button onClick={() => byLot(0)}>Random normal</Button>
      <Button onClick={() => byLot(1)}>Random abnormal</Button>
    </fieldset>
  );
}

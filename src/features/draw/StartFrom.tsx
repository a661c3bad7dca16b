import type { Judged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { castRow, clearBeat, startFromMean, startFromReconstruction, startFromRow } from './beatActions.ts';
import styles from './Draw.module.css';

interface Props {
  judged: Judged;
  /** What the network makes of the drawing; null while there is none. */
  reconstruction: Float32Array | null;
}

/** What to begin with: nothing, a row of the data set, or what the network drew. */
export function StartFrom({ judged, reconstruction }: Props) {
  const words = useLater('lab');
  const { start: text, steps } = words.draw;
  const selected = useStore((state) => state.selected);
  const { testAbnormal } = judged.plan;
  const byLot = (abnormal: 0 | 1) => {
    const position = castRow(judged, (row) => testAbnormal[row] === abnormal);
    if (position !== null) startFromRow(judged, position, words);
  };
  return (
    <fieldset className={styles.start}>
      <legend>{text.head}</legend>
      <Button onClick={() => clearBeat(judged.dataset.id, steps)}>{text.blank}</Button>
      <Button onClick={() => startFromMean(judged, steps)}>{text.mean(judged.dataset.rowNoun)}</Button>
      <Button onClick={() => startFromRow(judged, inspectedPosition(judged, selected), words)}>{text.inspected}</Button>
      <Button
        disabled={!reconstruction}
        title={text.rebuiltHelp}
        onClick={() => reconstruction && startFromReconstruction(judged, reconstruction, steps)}
      >
        {text.rebuilt}
      </Button>
      <Button onClick={() => byLot(0)}>{text.normal}</Button>
      <Button onClick={() => byLot(1)}>{text.abnormal}</Button>
    </fieldset>
  );
}

import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { castRow, clearBeat, startFromMean, startFromReconstruction, startFromRow } from './beatActions.ts';
import styles from './Draw.module.css';

interface Props {
  evaluated: Evaluated;
  /** What the network makes of the drawing; null while there is none. */
  reconstruction: Float32Array | null;
}

/** What to begin with: nothing, a row of the data set, or what the network drew. */
export function StartFrom({ evaluated, reconstruction }: Props) {
  const words = useLater('lab');
  const { start: text, steps } = words.draw;
  const selected = useStore((state) => state.selected);
  const { testAbnormal } = evaluated.plan;
  const byLot = (abnormal: 0 | 1) => {
    const position = castRow(evaluated, (row) => testAbnormal[row] === abnormal);
    if (position !== null) startFromRow(evaluated, position, words);
  };
  return (
    <fieldset className={styles.start}>
      <legend>{text.head}</legend>
      <Button onClick={() => clearBeat(evaluated.dataset.id, steps)}>{text.blank}</Button>
      <Button onClick={() => startFromMean(evaluated, steps)}>{text.mean(evaluated.dataset.rowNoun)}</Button>
      <Button onClick={() => startFromRow(evaluated, inspectedPosition(evaluated, selected), words)}>
        {text.inspected}
      </Button>
      <Button
        disabled={!reconstruction}
        title={text.rebuiltHelp}
        onClick={() => reconstruction && startFromReconstruction(evaluated, reconstruction, steps)}
      >
        {text.rebuilt}
      </Button>
      <Button onClick={() => byLot(0)}>{text.normal}</Button>
      <Button onClick={() => byLot(1)}>{text.abnormal}</Button>
    </fieldset>
  );
}

import { useState } from 'react';
import { useText } from '#text/useText.ts';
import { SAMPLES } from '../../beats.ts';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import { type CellScaling, cellsOf } from './cells.ts';
import { highestOf, lowestOf } from './course.ts';
import styles from './InputCells.module.css';

interface Props {
  beat: Float32Array;
  /** The range of each sample over normal training beats. */
  low: Float32Array;
  high: Float32Array;
}

/** A beat as the network gets it: a row of 140 numbers, each a cell, the fuller the higher. */
export function InputCells({ beat, low, high }: Props) {
  const { words } = useText().learn.sections.heartbeat;
  const [scaling, setScaling] = useState<CellScaling>('measured');
  const { shares, from, to } = cellsOf(beat, low, high, scaling);
  return (
    <>
      <svg
        className={styles.cells}
        viewBox={`0 0 ${SAMPLES} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.inputs}. ${words.cells(from, to)}. ${words.fullest(highestOf(shares) + 1, lowestOf(shares) + 1)}.`}
      >
        {Array.from(shares, (share, i) => (
          // A sample is what stands at its place, so its place is its key.
          <rect key={String(i)} x={i + 0.06} width={0.88} y={0} height={1} fillOpacity={0.04 + 0.96 * share} />
        ))}
      </svg>
      <p className={controls.note}>
        {words.inputs}. {words.cells(from, to)}.
      </p>
      <div className={controls.row}>
        <Choice<CellScaling>
          label={words.scaling}
          options={(['measured', 'minmax'] as const).map((id) => ({ id, label: words.scalings[id] }))}
          selected={scaling}
          onSelect={setScaling}
        />
      </div>
    </>
  );
}

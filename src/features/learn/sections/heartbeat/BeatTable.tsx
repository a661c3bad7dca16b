import { useText } from '#text/useText.ts';
import { FigureTable } from '../../FigureTable.tsx';
import { cellsOf } from './cells.ts';
import type { Band } from './course.ts';

interface Props {
  /** Of the kind that is shown; of normal beats, where that is another. */
  band: Band;
  normal: Band | null;
  beat: Float32Array;
  /** The range of each sample over normal training beats. */
  low: Float32Array;
  high: Float32Array;
}

/** All would be too long to listen to. */
const EVERY = 5;

/** The figure in numbers. */
export function BeatTable({ band, normal, beat, low, high }: Props) {
  const { learn, numbers } = useText();
  const { table, columns, note } = learn.sections.heartbeat.words;
  const { shares } = cellsOf(beat, low, high, 'minmax');
  const samples = [...beat.keys()].filter((i) => i === 0 || (i + 1) % EVERY === 0);
  const written = (value: number) => numbers.fixed(value, 2);
  return (
    <FigureTable
      summary={table}
      columns={[
        columns.sample,
        columns.mean,
        columns.band,
        ...(normal ? [columns.normal] : []),
        columns.beat,
        columns.scaled,
      ]}
      rows={samples.map((i) => [
        String(i + 1),
        written(band.mean[i]!),
        written(band.deviation[i]!),
        ...(normal ? [written(normal.mean[i]!)] : []),
        written(beat[i]!),
        written(shares[i]!),
      ])}
      note={note(EVERY)}
    />
  );
}

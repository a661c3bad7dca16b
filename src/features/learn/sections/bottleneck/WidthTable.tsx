import type { BottleneckWidth } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import { FigureTable } from '../../FigureTable.tsx';
import { useAreaCell } from '../../useAreaCell.ts';

interface Props {
  widths: readonly BottleneckWidth[];
  /** Of the chosen beat, width by width. */
  scores: readonly number[];
}

/** The figure in numbers. */
export function WidthTable({ widths, scores }: Props) {
  const { learn, numbers } = useText();
  const { table, columns } = learn.sections.bottleneck.words;
  const areaCell = useAreaCell();
  return (
    <FigureTable
      summary={table}
      columns={[columns.units, columns.beat, columns.normal, columns.abnormal, columns.score]}
      rows={widths.map(({ units, medianNormal, medianAbnormal, ...area }, i) => [
        String(units),
        numbers.measured(scores[i]!),
        numbers.measured(medianNormal),
        numbers.measured(medianAbnormal),
        areaCell(area),
      ])}
      note={learn.interval.note}
    />
  );
}

import type { BottleneckWidth } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import { FigureTable } from '../../FigureTable.tsx';

interface Props {
  widths: readonly BottleneckWidth[];
  /** Of the chosen beat, width by width. */
  scores: readonly number[];
}

/** The figure in numbers. */
export function WidthTable({ widths, scores }: Props) {
  const { learn, numbers } = useText();
  const { columns, table } = learn.sections.bottleneck.words;
  return (
    <FigureTable
      summary={table}
      columns={[columns.units, columns.beat, columns.normal, columns.abnormal, columns.score]}
      rows={widths.map(({ units, medianNormal, medianAbnormal, rocAuc }, i) => [
        String(units),
        numbers.measured(scores[i]!),
        numbers.measured(medianNormal),
        numbers.measured(medianAbnormal),
        numbers.share(rocAuc),
      ])}
    />
  );
}

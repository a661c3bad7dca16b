import { memo } from 'react';
import type { TrainingFacts } from '#core/learn/parts.ts';
import type { ScoreIndex } from '#core/metrics/scoreIndex.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { useText } from '#text/useText.ts';
import { intervalOf } from '../../../roc/intervals.ts';
import { FigureTable } from '../../FigureTable.tsx';
import { useAreaCell } from '../../useAreaCell.ts';

interface Props {
  facts: TrainingFacts;
  /** The scores of the test beats, epoch by epoch. */
  ranked: readonly ScoreIndex[];
}

/** The run in numbers. The same whichever epoch is looked at: it is not drawn anew while the run plays. */
export const EpochTable = memo(function EpochTable({ facts: { losses, rocAuc }, ranked }: Props) {
  const { learn, numbers } = useText();
  const { table, columns } = learn.sections.training.words;
  const areaCell = useAreaCell();
  return (
    <FigureTable
      summary={table}
      columns={columns}
      rows={losses.map(({ epoch, training, validation }, i) => [
        String(epoch),
        numbers.measured(training),
        numbers.measured(validation),
        ...(['normal', 'abnormal'] as const).map((kind) => numbers.measured(quantileSorted(ranked[i]![kind], 0.5))),
        areaCell({ rocAuc: rocAuc[i]!, interval: intervalOf(ranked[i]!)! }),
      ])}
      note={learn.interval.note}
    />
  );
});

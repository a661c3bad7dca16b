import { useMemo } from 'react';
import { RocChart } from '#charts/RocChart.tsx';
import { useJudged } from '#store/judged.ts';
import { Panel } from '#ui/Panel.tsx';

/** How well the network ranks, beside the two cheapest rivals, and where the threshold stands on its curve. */
export function RocPanel() {
  const judged = useJudged();
  const ranking = judged?.ranking;
  const baselines = judged?.baselines;
  const curves = useMemo(
    () =>
      ranking && baselines
        ? [
            { id: 'network', name: 'network', kind: 'network' as const, roc: ranking.roc, rocAuc: ranking.rocAuc },
            ...baselines.map(({ baseline, ranking: { roc, rocAuc } }) => ({
              id: baseline.id,
              name: baseline.name,
              kind: 'baseline' as const,
              roc,
              rocAuc,
            })),
          ]
        : [],
    [ranking, baselines],
  );
  return (
    <Panel title="ROC curve">
      {judged && (
        <RocChart curves={curves} point={{ fpr: judged.verdict.metrics.fpr, tpr: judged.verdict.metrics.recall }} />
      )}
    </Panel>
  );
}

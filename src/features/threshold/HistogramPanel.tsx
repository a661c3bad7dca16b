import { ErrorHistogram } from '#charts/ErrorHistogram.tsx';
import { useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { Panel } from '#ui/Panel.tsx';
import { amount, falseAlarmSentence, missedSentence } from '../words.ts';
import { ThresholdRuleFields } from './ThresholdRuleFields.tsx';

/** The errors of normal and abnormal test rows, and the threshold between them. */
export function HistogramPanel() {
  const judged = useJudged();
  const { changeThreshold } = useStore.getState();
  return (
    <Panel title="Error histogram" actions={<ThresholdRuleFields />}>
      {judged && (
        <ErrorHistogram
          normal={judged.ranking.test.normal}
          abnormal={judged.ranking.test.abnormal}
          threshold={judged.verdict.threshold}
          thresholdText={`${amount(judged.verdict.threshold)}: ${missedSentence(judged.verdict.confusion, judged.dataset.rowNoun)}, ${falseAlarmSentence(judged.verdict.confusion, judged.dataset.rowNoun)}`}
          onThreshold={(value) => changeThreshold({ rule: 'manual', value })}
          noun={judged.dataset.rowNoun}
        />
      )}
    </Panel>
  );
}

import { useEffect, useMemo } from 'react';
import { type ThresholdLine, ThresholdLines } from '#charts/threshold/ThresholdLines.tsx';
import { LIMITS } from '#core/experiment/defaults.ts';
import { costCurve, expectedCost } from '#core/metrics/curves.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import { chooseThreshold } from '#core/metrics/threshold.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { useHandle, useHighlightedRows } from '../charts/linked.ts';
import { measureOf } from '../charts/measure.ts';
import { tableOf } from '../charts/table.ts';
import styles from './CostPanel.module.css';
import { thresholdAxis } from './overThreshold.ts';

/** What errors are expected to cost, against the threshold. */
export function CostPanel() {
  const { title } = useLater('lab').threshold.cost;
  return <EvaluatedPanel name="cost" title={title} of={Cost} />;
}

function Cost({ evaluated }: { evaluated: Evaluated }) {
  const { ranking, evaluation, dataset } = evaluated;
  const { help, threshold } = useLater('lab');
  const text = threshold.cost;
  const rule = useStore((state) => state.threshold);
  const kept = useStore((state) => state.costs);
  const preview = useStore((state) => state.pointed);
  const { setCosts, changeThreshold } = useStore.getState();
  const handle = useHandle(evaluated, text.handle);
  const highlighted = useHighlightedRows(evaluated);
  // The rule's own costs, while it is the cost; they stay when the threshold is then moved by hand.
  const falseAlarm = rule.rule === 'cost' ? rule.falseAlarm : kept.falseAlarm;
  const miss = rule.rule === 'cost' ? rule.miss : kept.miss;
  useEffect(() => setCosts({ falseAlarm, miss }), [falseAlarm, miss, setCosts]);
  const { scale, thresholds } = thresholdAxis(ranking);
  const values = useMemo(
    () => costCurve(ranking.test, thresholds, { falseAlarm, miss }),
    [ranking, thresholds, falseAlarm, miss],
  );
  const lines = useMemo<ThresholdLine[]>(() => [{ name: text.line, kind: 'strong', values }], [text, values]);
  const cheapest = useMemo(
    () => chooseThreshold({ rule: 'cost', falseAlarm, miss }, ranking.validation),
    [ranking, falseAlarm, miss],
  );
  const best = expectedCost(confusionAt(ranking.test, cheapest), { falseAlarm, miss });
  const here = expectedCost(evaluation.confusion, { falseAlarm, miss });
  const expected = { here, cheapest, best };
  const { numbers } = useText();
  const costs = { falseAlarm: numbers.value(falseAlarm), miss: numbers.value(miss) };
  return (
    <ChartPanel
      name="cost"
      title={text.title}
      actions={
        <div className={styles.costs}>
          <NumberField
            label={text.falseAlarm}
            hideLabel
            value={falseAlarm}
            limit={LIMITS.cost}
            step={1}
            onChange={(value) => changeThreshold({ rule: 'cost', falseAlarm: value, miss })}
          />
          <span>{help.alarm}</span>
          <NumberField
            label={text.miss}
            hideLabel
            value={miss}
            limit={LIMITS.cost}
            step={1}
            onChange={(value) => changeThreshold({ rule: 'cost', falseAlarm, miss: value })}
          />
          <span>{help.miss}</span>
        </div>
      }
      chart={
        <ThresholdLines
          measure={measureOf(evaluated.plan)}
          label={text.label(costs, expected, dataset.rowNoun)}
          caption={text.caption(expected, dataset.rowNoun)}
          captionLines={2}
          scale={scale}
          lines={lines}
          here={[here]}
          heights="log"
          tick={numbers.tick}
          best={{ threshold: cheapest, value: best }}
          toBest={{
            name: text.goToCheapest,
            go: rule.rule === 'cost' ? null : () => changeThreshold({ rule: 'cost', falseAlarm, miss }),
          }}
          preview={preview}
          highlighted={highlighted}
          handle={handle}
        />
      }
      table={() => {
        const [threshold, cost] = text.columns(dataset.rowNoun);
        return tableOf({ [threshold]: thresholds, [cost]: values });
      }}
    />
  );
}

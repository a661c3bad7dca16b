import { useEffect, useMemo } from 'react';
import { tickText, valueText } from '#charts/format.ts';
import { type ThresholdLine, ThresholdLines } from '#charts/ThresholdLines.tsx';
import { LIMITS } from '#core/experiment/defaults.ts';
import { costCurve, expectedCost } from '#core/metrics/curves.ts';
import { confusionAt } from '#core/metrics/scoreIndex.ts';
import { chooseThreshold } from '#core/metrics/threshold.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { useHandle, useLitRows } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { amount } from '../words.ts';
import styles from './CostPanel.module.css';
import { thresholdAxis } from './overThreshold.ts';

const TITLE = 'Cost curve';

/** What errors are expected to cost, against the threshold. */
export function CostPanel() {
  const judged = useJudged();
  return judged ? <Cost judged={judged} /> : <ChartPanel title={TITLE} chart={null} table={() => tableOf({})} />;
}

function Cost({ judged }: { judged: Judged }) {
  const { ranking, verdict, dataset } = judged;
  const rule = useStore((state) => state.experiment.threshold);
  const kept = useStore((state) => state.prices);
  const ghost = useStore((state) => state.pointed);
  const { setPrices, changeThreshold } = useStore.getState();
  const handle = useHandle(judged, 'Operating point on the cost curve');
  const lit = useLitRows(judged);
  // The rule's own prices, while it is the cost; they stay when the threshold is then moved by hand.
  const falseAlarm = rule.rule === 'cost' ? rule.falseAlarm : kept.falseAlarm;
  const miss = rule.rule === 'cost' ? rule.miss : kept.miss;
  useEffect(() => setPrices({ falseAlarm, miss }), [falseAlarm, miss, setPrices]);
  const { scale, thresholds } = thresholdAxis(ranking);
  const values = useMemo(
    () => costCurve(ranking.test, thresholds, { falseAlarm, miss }),
    [ranking, thresholds, falseAlarm, miss],
  );
  const lines = useMemo<ThresholdLine[]>(() => [{ name: 'cost', kind: 'strong', values }], [values]);
  const most = useMemo(() => Math.max(1e-9, ...values), [values]);
  const cheapest = useMemo(
    () => chooseThreshold({ rule: 'cost', falseAlarm, miss }, ranking.validation),
    [ranking, falseAlarm, miss],
  );
  const best = expectedCost(confusionAt(ranking.test, cheapest), { falseAlarm, miss });
  const here = expectedCost(verdict.confusion, { falseAlarm, miss });
  const sentence = `A ${dataset.rowNoun.one} costs ${amount(here)} here; at ${amount(cheapest)}, the cheapest threshold on validation rows, ${amount(best)}`;
  return (
    <ChartPanel
      title={TITLE}
      actions={
        <div className={styles.prices}>
          <NumberField
            label="Cost of a false alarm"
            hideLabel
            value={falseAlarm}
            limit={LIMITS.cost}
            step={1}
            onChange={(value) => changeThreshold({ rule: 'cost', falseAlarm: value, miss })}
          />
          <span>an alarm,</span>
          <NumberField
            label="Cost of a miss"
            hideLabel
            value={miss}
            limit={LIMITS.cost}
            step={1}
            onChange={(value) => changeThreshold({ rule: 'cost', falseAlarm, miss: value })}
          />
          <span>a miss</span>
          <Button
            variant="quiet"
            disabled={rule.rule === 'cost'}
            onClick={() => changeThreshold({ rule: 'cost', falseAlarm, miss })}
          >
            Go to the cheapest
          </Button>
        </div>
      }
      chart={
        <ThresholdLines
          label={`Expected cost of a ${dataset.rowNoun.one} against the threshold, with ${valueText(falseAlarm)} for a false alarm and ${valueText(miss)} for a miss. ${sentence}.`}
          caption={sentence}
          scale={scale}
          lines={lines}
          here={[here]}
          most={most}
          tick={tickText}
          best={{ threshold: cheapest, value: best, text: 'cheapest' }}
          ghost={ghost}
          lit={lit}
          handle={handle}
        />
      }
      table={() => tableOf({ threshold: thresholds, [`expected cost of a ${dataset.rowNoun.one}`]: values })}
    />
  );
}

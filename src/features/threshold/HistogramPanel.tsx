import { ErrorHistogram } from '#charts/histogram/ErrorHistogram.tsx';
import type { ScoreRange } from '#charts/threshold/highlight.ts';
import type { ScaleKind } from '#charts/threshold/thresholdScale.ts';
import { isNetwork } from '#core/experiment/experiment.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { EvaluatedPanel } from '../charts/EvaluatedPanel.tsx';
import { rowsWithin, thresholdText, useHighlightedRows } from '../charts/linked.ts';
import { measureOf } from '../charts/measure.ts';
import type { ChartTable } from '../charts/table.ts';
import { originOf } from '../inspector/inspect.ts';
import { thresholdAxis } from './overThreshold.ts';

/** The errors of normal and abnormal test rows, and the threshold between them. */
export function HistogramPanel() {
  const network = useStore((state) => isNetwork(state.experiment.detector));
  const { title } = useLater('lab').threshold.histogram;
  return <EvaluatedPanel name="histogram" title={title[network ? 'error' : 'score']} of={Histogram} />;
}

function Histogram({ evaluated }: { evaluated: Evaluated }) {
  const { changeThreshold, takeBack, light, pick } = useStore.getState();
  const look = useStore((state) => state.histogramLook);
  const preview = useStore((state) => state.pointed);
  const picked = useStore((state) => state.picked);
  const highlighted = useHighlightedRows(evaluated);
  const { ranking, dataset, evaluation, plan } = evaluated;
  const measure = measureOf(plan);
  const words = useLater('lab');
  const text = words.threshold.histogram;
  const pickRange = (range: ScoreRange | null) =>
    pick(
      range && {
        rows: rowsWithin(evaluated, range),
        words: text.stretch(range, measure),
        among: plan.split.test,
        range,
      },
    );
  return (
    <ChartPanel
      name="histogram"
      title={text.title[measure]}
      settings={<LookFields usual={thresholdAxis(ranking).scale.kind} />}
      chart={
        <ErrorHistogram
          normal={ranking.test.normal}
          abnormal={ranking.test.abnormal}
          threshold={evaluation.threshold}
          thresholdText={thresholdText(evaluated, words)}
          onThreshold={(value, drag) => changeThreshold({ rule: 'manual', value }, drag)}
          onTakeBack={takeBack}
          noun={dataset.rowNoun}
          measure={measure}
          look={look}
          preview={preview}
          highlighted={highlighted}
          onPoint={(range) => light(range ? rowsWithin(evaluated, range) : [])}
          picked={picked?.among === plan.split.test ? (picked.range ?? null) : null}
          onPick={pickRange}
        />
      }
      table={() => scoresTable(evaluated, words)}
    />
  );
}

/** Every test row with its score, the strangest first: what the bars are made of. */
function scoresTable(evaluated: Evaluated, words: LabText): ChartTable {
  const text = words.threshold.histogram;
  const { dataset, plan, frame, evaluation } = evaluated;
  const everything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return {
    columns: [...words.inspect.origin, ...text.columns(measureOf(plan))],
    rows: rowsWithin(evaluated, everything).map((position) => {
      const row = plan.split.test[position]!;
      const score = frame.testScores[position]!;
      return [
        ...originOf(dataset, row),
        dataset.classes[dataset.label[row]!]!.name,
        score,
        score > evaluation.threshold ? text.yes : text.no,
      ];
    }),
  };
}

/** How the histograms are drawn. @param usual the axis that shows more of these scores */
function LookFields({ usual }: { usual: ScaleKind }) {
  const text = useLater('lab').threshold.histogram;
  const look = useStore((state) => state.histogramLook);
  const { changeHistogramLook } = useStore.getState();
  return (
    <>
      <CheckboxField
        label={text.density}
        checked={look.heights === 'density'}
        onChange={(smooth) => changeHistogramLook({ heights: smooth ? 'density' : 'count' })}
      />
      <CheckboxField label={text.equal} checked={look.equal} onChange={(equal) => changeHistogramLook({ equal })} />
      <CheckboxField
        label={text.linear}
        checked={(look.axis ?? usual) === 'linear'}
        onChange={(linear) => {
          const other = usual === 'linear' ? 'log' : 'linear';
          changeHistogramLook({ axis: linear === (usual === 'linear') ? null : other });
        }}
      />
    </>
  );
}

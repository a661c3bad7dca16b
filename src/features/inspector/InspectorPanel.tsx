import { memo, useMemo, useState } from 'react';
import { FeatureBars } from '#charts/features/FeatureBars.tsx';
import { ScoreRuler } from '#charts/ruler/ScoreRuler.tsx';
import { BeatChart } from '#charts/signal/BeatChart.tsx';
import { gatherRows } from '#core/dataset/dataset.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { type Evaluated, useEvaluated } from '#store/evaluated.ts';
import { nearestNormal } from '#store/normalTraining.ts';
import { signalPaper } from '#store/signalPaper.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import { Panel } from '#ui/Panel.tsx';
import { measureOf } from '../charts/measure.ts';
import { startFromRow } from '../draw/beatActions.ts';
import { editRow } from '../draw/connectionActions.ts';
import styles from './InspectorPanel.module.css';
import { describeRow, extentsOf, type InspectedRow, inspectRow, lineOf } from './inspect.ts';
import { inspectedPosition } from './inspectedPosition.ts';
import { Leaf } from './Leaf.tsx';
import { SingleValue } from './SingleValue.tsx';
import { useSingleValue } from './useSingleValue.ts';

interface Props {
  /** The row is there to be changed by hand: time to go where that is done. */
  onEdit(): void;
}

/** One row under the glass: what went in, what came out, and where they differ. */
export function InspectorPanel({ onEdit }: Props) {
  const evaluated = useEvaluated();
  const { title } = useLater('lab').inspect;
  return <Panel title={title}>{evaluated && <Inspector evaluated={evaluated} onEdit={onEdit} />}</Panel>;
}

function Inspector({ evaluated, onEdit }: Props & { evaluated: Evaluated }) {
  const words = useLater('lab');
  const { inspect: text, help } = words;
  const selected = useStore((state) => state.selected);
  const [comparing, setComparing] = useState(false);
  const { plan, frame, dataset, ranking, evaluation } = evaluated;
  const position = inspectedPosition(evaluated, selected);
  const row = useMemo(() => inspectRow(dataset, plan, frame, position), [dataset, plan, frame, position]);
  const { title, evaluation: said, particulars, facts } = describeRow(evaluated, row, words);
  const { detector } = plan.experiment;
  const explained = detectorOf(detector.kind).explainedBy?.(plan.experiment);
  const nearest = useNearest(evaluated, row.index, comparing, words);
  return (
    <Leaf evaluated={evaluated} position={position}>
      <p className={styles.title}>{title}</p>
      <p className={row.abnormal ? styles.abnormal : styles.normal}>{said}</p>
      {particulars && <p className={styles.place}>{particulars}</p>}
      <RowPicture dataset={dataset} plan={plan} row={row} comparison={nearest?.input} />
      {explained && <p className={styles.place}>{words.detectors.explained[explained]}</p>}
      {row.band && (
        <p className={styles.place}>{text.band(dataset.rowNoun, plan.network?.variational?.learnsVariance ?? false)}</p>
      )}
      <div className={styles.compare}>
        <CheckboxField label={text.nearest(dataset.rowNoun)} checked={comparing} onChange={setComparing} />
        <Explain subject={text.nearestSubject} text={help.nearest} />
      </div>
      {nearest && <p className={styles.place}>{nearest.words}</p>}
      <ScoreRuler
        normal={ranking.test.normal}
        abnormal={ranking.test.abnormal}
        threshold={evaluation.threshold}
        score={row.score}
        name={words.evaluation.ruler.inspected}
        label={words.evaluation.ruler.label(
          { score: row.score, threshold: evaluation.threshold },
          dataset.rowNoun,
          measureOf(plan),
        )}
      />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd translate="no">{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Button
          title={text.editHelp}
          onClick={() => {
            if (dataset.shape.kind === 'signal') startFromRow(evaluated, position, words);
            else editRow(evaluated, position, words);
            onEdit();
          }}
        >
          {text.edit(dataset.rowNoun.one)}
        </Button>
      </div>
    </Leaf>
  );
}

/** Looked for when asked, and once a row: it depends on the rows alone, not on the frame. */
function useNearest({ dataset, plan }: Evaluated, index: number, wanted: boolean, text: LabText) {
  return useMemo(() => {
    const found = wanted ? nearestNormal(dataset, plan, gatherRows(dataset, Uint32Array.of(index))) : null;
    if (!found) return null;
    return {
      input: gatherRows(dataset, Uint32Array.of(found.index)),
      words: text.inspect.nearestAt(lineOf(dataset, found.index, text), found.distance),
    };
  }, [dataset, plan, index, wanted, text]);
}

interface PictureProps extends Pick<Evaluated, 'dataset' | 'plan'> {
  row: InspectedRow;
  comparison: Float32Array | undefined;
}

/** Drawn once a row: a threshold on its way changes nothing of it. */
const RowPicture = memo(function RowPicture({ dataset, plan, row, comparison }: PictureProps) {
  const words = useLater('lab');
  const extents = useMemo(() => extentsOf(dataset, plan), [dataset, plan]);
  const compared = comparison && { comparison, comparisonName: words.inspect.nearestShort };
  const single = useSingleValue(dataset, plan, row);
  const paper = signalPaper(dataset);
  const alone = single && <SingleValue {...single} noun={dataset.rowNoun} />;
  if (paper) {
    return (
      <>
        <div className={styles.beat}>
          <BeatChart
            input={row.input}
            {...(row.reconstruction && { reconstruction: row.reconstruction })}
            errors={row.contributions}
            measure={measureOf(plan)}
            domain={paper.range}
            label={words.inspect.picture(lineOf(dataset, row.index, words), dataset.rowNoun)}
            unit={dataset.featureUnits[0] ?? ''}
            kind={row.abnormal ? 'abnormal' : 'normal'}
            {...compared}
            {...(row.band && { band: row.band })}
            {...(single && { picked: { at: single.feature, onPick: single.onPick, words: single.summary } })}
          />
        </div>
        {alone}
      </>
    );
  }
  return (
    <div className={styles.features}>
      <FeatureBars
        names={dataset.featureNames}
        explained={(name) => words.connection.explained(dataset.id, name)}
        {...row}
        errors={row.contributions}
        measure={measureOf(plan)}
        {...extents}
        {...compared}
        {...(single && { picked: { feature: single.feature, onPick: single.onPick, details: alone } })}
      />
    </div>
  );
});

import { memo, useMemo, useState } from 'react';
import { BeatChart } from '#charts/BeatChart.tsx';
import { FeatureBars } from '#charts/FeatureBars.tsx';
import { ScoreRuler } from '#charts/ScoreRuler.tsx';
import { gatherRows } from '#core/dataset/dataset.ts';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import { Panel } from '#ui/Panel.tsx';
import { BEAT_DOMAIN } from '../beatPaper.ts';
import { startFromRow } from '../draw/beatActions.ts';
import { editRow } from '../draw/connectionActions.ts';
import { nearestNormal } from '../neighbours.ts';
import { amount } from '../words.ts';
import styles from './InspectorPanel.module.css';
import { describeRow, extentsOf, type InspectedRow, inspectRow, lineOf } from './inspect.ts';
import { inspectedPosition } from './inspectedPosition.ts';
import { Leaf } from './Leaf.tsx';

interface Props {
  /** The row is there to be changed by hand: time to go where that is done. */
  onEdit(): void;
}

/** One row under the glass: what went in, what came out, and where they differ. */
export function InspectorPanel({ onEdit }: Props) {
  const judged = useJudged();
  return <Panel title="Inspector">{judged && <Inspector judged={judged} onEdit={onEdit} />}</Panel>;
}

function Inspector({ judged, onEdit }: Props & { judged: Judged }) {
  const { inspect: text, help } = useLater('lab');
  const selected = useStore((state) => state.selected);
  const [comparing, setComparing] = useState(false);
  const { plan, frame, dataset, ranking, verdict } = judged;
  const position = inspectedPosition(judged, selected);
  const row = useMemo(() => inspectRow(dataset, plan, frame, position), [dataset, plan, frame, position]);
  const { title, verdict: said, particulars, facts } = describeRow(judged, row);
  const nearest = useNearest(judged, row.index, comparing);
  return (
    <Leaf judged={judged} position={position}>
      <p className={styles.title}>{title}</p>
      <p className={row.abnormal ? styles.abnormal : styles.normal}>{said}</p>
      {particulars && <p className={styles.place}>{particulars}</p>}
      <RowPicture dataset={dataset} plan={plan} row={row} comparison={nearest?.input} />
      <div className={styles.compare}>
        <CheckboxField
          label={`Nearest normal training ${dataset.rowNoun.one}`}
          checked={comparing}
          onChange={setComparing}
        />
        <Explain subject="the nearest normal row" text={help.nearest} />
      </div>
      {nearest && <p className={styles.place}>{nearest.words}</p>}
      <ScoreRuler
        normal={ranking.test.normal}
        abnormal={ranking.test.abnormal}
        threshold={verdict.threshold}
        score={row.score}
        name={`this ${dataset.rowNoun.one}`}
        label={`Errors of test ${dataset.rowNoun.many}: this one has ${amount(row.score)}, the threshold is ${amount(verdict.threshold)}.`}
      />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Button
          title={text.editHelp}
          onClick={() => {
            if (dataset.id === 'ecg5000') startFromRow(judged, position);
            else editRow(judged, position);
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
function useNearest({ dataset, plan }: Judged, index: number, wanted: boolean) {
  return useMemo(() => {
    const found = wanted ? nearestNormal(dataset, plan, gatherRows(dataset, Uint32Array.of(index))) : null;
    if (!found) return null;
    const distance = amount(found.distance);
    return {
      input: gatherRows(dataset, Uint32Array.of(found.index)),
      words: `${lineOf(dataset, found.index)}, at a mean squared distance of ${distance}.`,
    };
  }, [dataset, plan, index, wanted]);
}

interface PictureProps extends Pick<Judged, 'dataset' | 'plan'> {
  row: InspectedRow;
  comparison: Float32Array | undefined;
}

/** Drawn once a row: a threshold on its way changes nothing of it. */
const RowPicture = memo(function RowPicture({ dataset, plan, row, comparison }: PictureProps) {
  const extents = useMemo(() => extentsOf(dataset, plan), [dataset, plan]);
  const compared = comparison && { comparison, comparisonName: 'nearest' };
  if (dataset.id === 'ecg5000') {
    return (
      <div className={styles.beat}>
        <BeatChart
          input={row.input}
          reconstruction={row.reconstruction}
          errors={row.errors}
          domain={BEAT_DOMAIN}
          label={`${dataset.rowNoun.one} ${row.name}`}
          unit={dataset.featureUnits[0] ?? ''}
          kind={row.abnormal ? 'abnormal' : 'normal'}
          {...compared}
          {...(row.band && { band: row.band })}
        />
      </div>
    );
  }
  return (
    <div className={styles.features}>
      <FeatureBars names={dataset.featureNames} {...row} {...extents} {...compared} />
    </div>
  );
});

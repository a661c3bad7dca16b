import { useMemo, useState } from 'react';
import { sharesOf } from '#charts/scales/featureScale.ts';
import type { Dataset } from '#core/dataset/dataset.ts';
import { shownAs, typeColumns } from '#core/dataset/rowTypes.ts';
import type { RunPlan } from '#core/plan.ts';
import { networkIn, scoreRow } from '#detectors/fitted.ts';
import type { Evaluated } from '#store/evaluated.ts';
import type { EditedRow } from '#store/keptDrawings.ts';
import { useStore } from '#store/store.ts';
import type { RowNoun } from '#text/told.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { castRow } from './beatActions.ts';
import { editRow, resetFeature, resetRow, setFeature } from './connectionActions.ts';
import styles from './Draw.module.css';
import { EvaluationView } from './EvaluationView.tsx';
import type { Evaluator } from './evaluator.ts';
import { FeatureSlider } from './FeatureSlider.tsx';
import { featureRanges } from './featureRange.ts';
import { StepButtons } from './StepButtons.tsx';

interface Props {
  /** The data set whose rows are edited. */
  id: string;
  evaluated: Evaluated | null;
  evaluator: Evaluator | null;
}

/** A row of a table made by hand, feature by feature, and what a network makes of it. */
export function ConnectionDesk({ id, evaluated, evaluator }: Props) {
  const { connection: text, draw } = useLater('lab');
  const history = useStore((state) => state.edits[id]!);
  const { row } = history.present;
  const rowNoun = useStore((state) => state.datasets[id]?.rowNoun);
  const fits = row && evaluator && row.values.length === evaluator.fitted.scaler.offset.length ? row : null;
  const noun = draw.noun(id, rowNoun);
  return (
    <Panel
      title={text.title(noun)}
      actions={
        <span className={styles.history}>
          <StepButtons dataset={id} history={history} />
          <Button variant="quiet" disabled={!fits} onClick={() => resetRow(id, text.steps)}>
            {text.resetAll}
          </Button>
        </span>
      }
    >
      {evaluated && <ChooseConnection evaluated={evaluated} />}
      {evaluator && <Edited id={id} noun={noun} evaluated={evaluated} evaluator={evaluator} row={fits} />}
    </Panel>
  );
}

/** A real row to begin with. */
function ChooseConnection({ evaluated }: { evaluated: Evaluated }) {
  const words = useLater('lab');
  const text = words.connection.start;
  const selected = useStore((state) => state.selected);
  const { dataset, plan } = evaluated;
  const types = useMemo(() => typesIn(dataset, plan), [dataset, plan]);
  const [wanted, setWanted] = useState('');
  const { type } = typeColumns(dataset);
  const called = words.connection.types(dataset.id);
  const byLot = (accept: (position: number) => boolean) => {
    const position = castRow(evaluated, accept);
    if (position !== null) editRow(evaluated, position, words);
  };
  const isOfType = (position: number) => String(type?.values[plan.split.test[position]!]) === wanted;
  return (
    <fieldset className={styles.start}>
      <legend>{text.head}</legend>
      <Button onClick={() => editRow(evaluated, inspectedPosition(evaluated, selected), words)}>
        {text.inspected}
      </Button>
      <Button onClick={() => byLot((position) => plan.testAbnormal[position] === 0)}>{text.normal}</Button>
      <Button
        onClick={() => byLot((position) => (wanted === '' ? plan.testAbnormal[position] === 1 : isOfType(position)))}
      >
        {called.abnormal}
      </Button>
      {type && (
        <SelectField
          label={called.type}
          hideLabel
          value={wanted}
          options={[{ value: '', label: called.any }, ...types]}
          onChange={setWanted}
        />
      )}
    </fieldset>
  );
}

/** The types of abnormal rows among the test rows, by name; the value of each is its category. */
function typesIn(dataset: Dataset, plan: RunPlan): { value: string; label: string }[] {
  const { type } = typeColumns(dataset);
  if (!type) return [];
  const found = new Set<number>();
  for (const [position, row] of plan.split.test.entries()) {
    if (plan.testAbnormal[position] === 1) found.add(type.values[row]!);
  }
  const { categories } = shownAs(type);
  return [...found]
    .map((category) => ({ value: String(category), label: categories[category]! }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

interface EditedProps {
  id: string;
  noun: RowNoun;
  evaluated: Evaluated | null;
  evaluator: Evaluator;
  row: EditedRow | null;
}

function Edited({ id, noun, evaluated, evaluator, row }: EditedProps) {
  const text = useLater('lab').connection;
  const { kind, model, scaler } = evaluator.fitted;
  const evaluation = useMemo(
    () => row && scoreRow({ kind, model, scaler }, Float32Array.from(row.values)),
    [row, kind, model, scaler],
  );
  const dataset = evaluated?.dataset;
  const ranges = useMemo(() => dataset && featureRanges(dataset), [dataset]);
  const measure = networkIn(evaluator.fitted) ? 'error' : 'score';
  const shares = useMemo(() => evaluation && sharesOf(evaluation.contributions), [evaluation]);
  return (
    <>
      {row && <p className={styles.help}>{text.from(row.name)}</p>}
      <div className={styles.inSight}>
        <EvaluationView
          evaluator={evaluator}
          score={evaluation?.score ?? null}
          noun={noun}
          invitation={text.invitation(noun)}
        />
      </div>
      {dataset && ranges && row && evaluation && shares && (
        <>
          {evaluation.reconstruction && (
            <p className={styles.key}>
              <i className={styles.tick} /> {text.key(measure)}
            </p>
          )}
          <ol className={styles.features}>
            {dataset.featureNames.map((name, f) => (
              <FeatureSlider
                key={name}
                name={name}
                explained={text.explained(id, name)}
                range={ranges[f]!}
                value={row.values[f]!}
                start={row.start[f]!}
                rebuilt={evaluation.reconstruction?.[f] ?? null}
                share={shares[f]!}
                measure={measure}
                onChange={(value) => setFeature(id, f, value, name, text.steps)}
                onReset={() => resetFeature(id, f, name, text.steps)}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

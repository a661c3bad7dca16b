import { useShallow } from 'zustand/react/shallow';
import { DATASET_IDS, datasetTable } from '#core/dataset/datasets.ts';
import { LIMITS } from '#core/experiment/defaults.ts';
import { SCALINGS } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { ContaminationDialog } from '../sweep/ContaminationDialog.tsx';
import { AboutData } from './AboutData.tsx';
import styles from './DataPanel.module.css';
import { RowsSummary } from './RowsSummary.tsx';

/** Which rows to learn from. */
export function DataPanel() {
  const { data: text, explanations, labels } = useLater('lab');
  // Not the experiment as a whole: a threshold on its way would have all of this drawn anew.
  const { dataset, split, contamination, trainingRows, seed, scaling } = useStore(
    useShallow(({ experiment: { dataset, split, contamination, trainingRows, seed, scaling } }) => ({
      dataset,
      split,
      contamination,
      trainingRows,
      seed,
      scaling,
    })),
  );
  const { change, changeDataset } = useStore.getState();
  return (
    <Panel title={text.title} actions={<AboutData />}>
      <div className={styles.fields}>
        <SelectField
          label={text.dataset}
          value={dataset}
          options={DATASET_IDS.map((id) => ({ value: id, label: labels.dataset(id) }))}
          onChange={changeDataset}
          explain={explanations.dataset}
        />
        <SelectField
          label={text.split}
          value={split}
          options={datasetTable(dataset).splits.map((split) => ({ value: split, label: labels.split(dataset, split) }))}
          onChange={(split) => change({ split })}
          explain={explanations.split}
        />
        <SliderField
          label={text.contamination}
          value={contamination}
          min={LIMITS.contamination.min}
          max={LIMITS.contamination.max}
          step={0.05}
          format={text.share}
          onChange={(contamination) => change({ contamination })}
          explain={explanations.contamination}
        />
        <NumberField
          label={text.trainingRows}
          value={trainingRows}
          limit={LIMITS.trainingRows}
          emptyLabel={text.all}
          onChange={(trainingRows) => change({ trainingRows })}
          explain={explanations.trainingRows}
        />
        <NumberField
          label={text.seed}
          value={seed}
          limit={LIMITS.seed}
          onChange={(seed) => change({ seed })}
          explain={explanations.seed}
        />
        <SelectField
          label={text.scaling}
          value={scaling}
          options={SCALINGS.map((scaling) => ({ value: scaling, label: labels.scaling[scaling] }))}
          onChange={(scaling) => change({ scaling })}
          explain={explanations.scaling}
        />
      </div>
      <RowsSummary />
      <ContaminationDialog />
    </Panel>
  );
}

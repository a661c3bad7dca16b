import { useShallow } from 'zustand/react/shallow';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { fieldsAbout, valuesAbout } from '#core/experiment/experimentFields.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Panel } from '#ui/Panel.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { FieldControls } from '../fields/FieldControls.tsx';
import { ContaminationDialog } from '../sweep/ContaminationDialog.tsx';
import { AboutData } from './AboutData.tsx';
import styles from './DataPanel.module.css';
import { RowsSummary } from './RowsSummary.tsx';

/** Which rows to learn from. */
export function DataPanel() {
  const { data: text, explanations, labels } = useLater('lab');
  const dataset = useStore((state) => state.experiment.dataset);
  // Not the experiment as a whole: a layer that grows would have all of this drawn anew.
  const values = useStore(useShallow((state) => valuesAbout('data', state.experiment)));
  const { change, changeDataset } = useStore.getState();
  return (
    <Panel title={text.title} actions={<AboutData />}>
      <div className={styles.fields}>
        <div className={styles.dataset}>
          <SelectField
            label={text.dataset}
            value={dataset}
            options={DATASET_IDS.map((id) => ({ value: id, label: labels.dataset(id) }))}
            onChange={changeDataset}
            explain={explanations.dataset}
          />
        </div>
        <FieldControls fields={fieldsAbout('data', dataset)} values={values} dataset={dataset} onChange={change} />
      </div>
      <RowsSummary />
      <ContaminationDialog />
    </Panel>
  );
}

import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { fieldsAbout, valuesAbout } from '#core/experiment/experimentFields.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Panel } from '#ui/Panel.tsx';
import { FieldControls } from '../fields/FieldControls.tsx';
import { PaceSelect } from './PaceSelect.tsx';
import styles from './TrainingPanel.module.css';

/** How the network learns. @param actions at the end of the title's line */
export function TrainingPanel({ actions }: { actions?: ReactNode }) {
  const text = useLater('lab').training;
  const dataset = useStore((state) => state.experiment.dataset);
  const training = useStore(useShallow((state) => valuesAbout('training', state.experiment)));
  const engine = useStore(useShallow((state) => valuesAbout('engine', state.experiment)));
  const { change, changeTraining } = useStore.getState();
  return (
    <Panel
      title={text.title}
      actions={
        <>
          <PaceSelect />
          {actions}
        </>
      }
    >
      <div className={styles.fields}>
        <FieldControls
          fields={fieldsAbout('training', dataset)}
          values={training}
          dataset={dataset}
          onChange={changeTraining}
        />
        <FieldControls fields={fieldsAbout('engine', dataset)} values={engine} dataset={dataset} onChange={change} />
      </div>
    </Panel>
  );
}

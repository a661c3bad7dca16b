import type { ReactNode } from 'react';
import { LIMITS } from '#core/experiment/defaults.ts';
import { ENGINE_LABELS, ENGINES, OPTIMIZERS, REGULARIZERS } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import styles from './TrainingPanel.module.css';

/** How the network learns. @param actions at the end of the title's line */
export function TrainingPanel({ actions }: { actions?: ReactNode }) {
  const { explanations, labels } = useLater('lab');
  const training = useStore((state) => state.experiment.training);
  const engine = useStore((state) => state.experiment.engine);
  const { change, changeTraining } = useStore.getState();
  const { regularizer } = training;
  return (
    <Panel title="Training" actions={actions}>
      <div className={styles.fields}>
        <SelectField
          label="Optimiser"
          value={training.optimizer}
          options={OPTIMIZERS.map((name) => ({ value: name, label: labels.optimizer[name] }))}
          onChange={(optimizer) => changeTraining({ optimizer })}
          explain={explanations.optimizer}
        />
        <NumberField
          label="Learning rate"
          value={training.learningRate}
          limit={LIMITS.learningRate}
          onChange={(learningRate) => changeTraining({ learningRate })}
          explain={explanations.learningRate}
        />
        <NumberField
          label="Batch size"
          value={training.batchSize}
          limit={LIMITS.batchSize}
          onChange={(batchSize) => changeTraining({ batchSize })}
          explain={explanations.batchSize}
        />
        <NumberField
          label="Epochs"
          value={training.epochs}
          limit={LIMITS.epochs}
          onChange={(epochs) => changeTraining({ epochs })}
          explain={explanations.epochs}
        />
        <SelectField
          label="Regulariser"
          value={regularizer.kind}
          options={REGULARIZERS.map((kind) => ({ value: kind, label: labels.regularizer[kind] }))}
          onChange={(kind) => changeTraining({ regularizer: { ...regularizer, kind } })}
          explain={explanations.regularizer}
        />
        {regularizer.kind !== 'none' && (
          <NumberField
            label="Regulariser strength"
            value={regularizer.rate}
            limit={LIMITS.regularizerRate}
            onChange={(rate) => changeTraining({ regularizer: { ...regularizer, rate } })}
            explain={explanations.regularizerRate}
          />
        )}
        <NumberField
          label="Early stop"
          value={training.earlyStoppingPatience}
          limit={LIMITS.patience}
          onChange={(earlyStoppingPatience) => changeTraining({ earlyStoppingPatience })}
          explain={explanations.earlyStopping}
        />
        <NumberField
          label="Halve rate"
          value={training.plateauPatience}
          limit={LIMITS.patience}
          onChange={(plateauPatience) => changeTraining({ plateauPatience })}
          explain={explanations.plateau}
        />
        <div className={styles.whole}>
          <SelectField
            label="Engine"
            value={engine}
            options={[
              { value: 'auto' as const, label: 'Auto' },
              ...ENGINES.map((name) => ({ value: name, label: ENGINE_LABELS[name] })),
            ]}
            onChange={(engine) => change({ engine })}
            explain={explanations.engine}
          />
        </div>
      </div>
    </Panel>
  );
}

import type { ReactNode } from 'react';
import { LIMITS } from '#core/experiment/defaults.ts';
import { ENGINES, isNetwork, OPTIMIZERS, REGULARIZERS } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import styles from './TrainingPanel.module.css';

/** How the network learns. @param actions at the end of the title's line */
export function TrainingPanel({ actions }: { actions?: ReactNode }) {
  const { explanations, labels, training: text } = useLater('lab');
  const training = useStore((state) => state.experiment.training);
  const trains = useStore((state) => isNetwork(state.experiment.detector));
  const engine = useStore((state) => state.experiment.engine);
  const { change, changeTraining } = useStore.getState();
  const { regularizer } = training;
  if (!trains) {
    return (
      <Panel title={text.title} actions={actions}>
        <p className={styles.none}>{text.none}</p>
      </Panel>
    );
  }
  return (
    <Panel title={text.title} actions={actions}>
      <div className={styles.fields}>
        <SelectField
          label={text.optimizer}
          value={training.optimizer}
          options={OPTIMIZERS.map((name) => ({ value: name, label: labels.optimizer[name] }))}
          onChange={(optimizer) => changeTraining({ optimizer })}
          explain={explanations.optimizer}
        />
        <NumberField
          label={text.learningRate}
          value={training.learningRate}
          limit={LIMITS.learningRate}
          onChange={(learningRate) => changeTraining({ learningRate })}
          explain={explanations.learningRate}
        />
        <NumberField
          label={text.batchSize}
          value={training.batchSize}
          limit={LIMITS.batchSize}
          onChange={(batchSize) => changeTraining({ batchSize })}
          explain={explanations.batchSize}
        />
        <NumberField
          label={text.epochs}
          value={training.epochs}
          limit={LIMITS.epochs}
          onChange={(epochs) => changeTraining({ epochs })}
          explain={explanations.epochs}
        />
        <SelectField
          label={text.regularizer}
          value={regularizer.kind}
          options={REGULARIZERS.map((kind) => ({ value: kind, label: labels.regularizer[kind] }))}
          onChange={(kind) => changeTraining({ regularizer: { ...regularizer, kind } })}
          explain={explanations.regularizer}
        />
        {regularizer.kind !== 'none' && (
          <NumberField
            label={text.regularizerRate}
            value={regularizer.rate}
            limit={LIMITS.regularizerRate}
            onChange={(rate) => changeTraining({ regularizer: { ...regularizer, rate } })}
            explain={explanations.regularizerRate}
          />
        )}
        <NumberField
          label={text.earlyStopping}
          value={training.earlyStoppingPatience}
          limit={LIMITS.patience}
          onChange={(earlyStoppingPatience) => changeTraining({ earlyStoppingPatience })}
          explain={explanations.earlyStopping}
        />
        <NumberField
          label={text.plateau}
          value={training.plateauPatience}
          limit={LIMITS.patience}
          onChange={(plateauPatience) => changeTraining({ plateauPatience })}
          explain={explanations.plateau}
        />
        <div className={styles.whole}>
          <SelectField
            label={text.engine}
            value={engine}
            options={[
              { value: 'auto' as const, label: text.auto },
              ...ENGINES.map((name) => ({ value: name, label: labels.engine[name] })),
            ]}
            onChange={(engine) => change({ engine })}
            explain={explanations.engine}
          />
        </div>
      </div>
    </Panel>
  );
}

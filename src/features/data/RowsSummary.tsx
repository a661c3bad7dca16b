import { shownExperiment, shownPlan } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import styles from './DataPanel.module.css';

/** What the choices leave: how many rows for each purpose. */
export function RowsSummary() {
  const { summary } = useLater('lab').data;
  const plan = useStore(shownPlan);
  const dataset = useStore((state) => state.datasets[shownExperiment(state).dataset]);
  if (!plan || !dataset) return null;
  const { split, trainingAbnormal, validationAbnormal, experiment } = plan;
  const rows = {
    learning: split.train.length,
    abnormal: trainingAbnormal,
    validation: split.validation.length,
    hidden: split.hidden.length,
    known: validationAbnormal.reduce((sum, flag) => sum + flag, 0),
    test: split.test.length,
    shared: experiment.split === 'ucr',
    shortage: split.shortage,
  };
  return <p className={styles.summary}>{summary(rows, dataset.rowNoun)}</p>;
}

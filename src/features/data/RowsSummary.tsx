import { useStore } from '#store/store.ts';
import { counted, whole } from '../words.ts';
import styles from './DataPanel.module.css';

/** What the choices leave: how many rows for each purpose. */
export function RowsSummary() {
  const plan = useStore((state) => state.plan);
  const dataset = useStore((state) => (state.plan ? state.datasets[state.plan.experiment.dataset] : undefined));
  if (!plan || !dataset) return null;
  const { split, trainingAbnormal, experiment } = plan;
  const shared = experiment.split === 'ucr';
  return (
    <p className={styles.summary}>
      {counted(split.train.length, dataset.rowNoun)} to learn from, {whole(trainingAbnormal)} of them abnormal.{' '}
      {shared
        ? `The ${whole(split.validation.length)} of the same file also choose the threshold, as it has no others;`
        : `${whole(split.validation.length)} choose the threshold,`}{' '}
      {whole(split.test.length)} report the result.
    </p>
  );
}

import { useJudged } from '#store/judged.ts';
import { MetricTile } from '#ui/MetricTile.tsx';
import { Panel } from '#ui/Panel.tsx';
import { amount, comparison, falseAlarmSentence, listed, missedSentence, percent, share, whole } from '../words.ts';
import styles from './MetricsPanel.module.css';

/** What the threshold makes of the test rows, in numbers and in words. */
export function MetricsPanel() {
  const judged = useJudged();
  if (!judged) return <Panel title="Metrics" />;
  const { dataset, frame, ranking, verdict, baselines } = judged;
  const { confusion, metrics } = verdict;
  const noun = dataset.rowNoun;
  const rivals = baselines.map(({ baseline, ranking: { rocAuc } }) => ({ name: baseline.name, rocAuc }));
  const beaten = rivals.filter(({ rocAuc }) => (ranking.rocAuc ?? 0) > (rocAuc ?? 0));
  const unbeaten = rivals.filter((rival) => !beaten.includes(rival)).map(({ name }) => name);
  return (
    <Panel title="Metrics">
      <p className={styles.headline}>
        {missedSentence(confusion, noun)}, {falseAlarmSentence(confusion, noun)}.
      </p>
      <dl className={styles.tiles}>
        <MetricTile
          label="ROC AUC"
          value={share(ranking.rocAuc)}
          meaning={`Abnormal scores above normal ${ranking.rocAuc === null ? '–' : percent(ranking.rocAuc)} of the time.`}
        />
        <MetricTile
          label="Recall"
          value={share(metrics.recall)}
          meaning={`${whole(confusion.tp)} of ${whole(confusion.tp + confusion.fn)} abnormal ${noun.many} are flagged.`}
        />
        <MetricTile
          label="Precision"
          value={share(metrics.precision)}
          meaning={`${whole(confusion.tp)} of ${whole(confusion.tp + confusion.fp)} flagged ${noun.many} are abnormal.`}
        />
        <MetricTile
          label="F1"
          value={share(metrics.f1)}
          meaning="The harmonic mean of precision and recall: low when either is."
        />
        <MetricTile
          label="Accuracy"
          value={share(metrics.accuracy)}
          meaning={`${whole(confusion.fp + confusion.fn)} of ${whole(ranking.test.normal.length + ranking.test.abnormal.length)} ${noun.many} are judged wrongly.`}
        />
        <MetricTile
          label="Average precision"
          value={share(ranking.averagePrecision)}
          meaning={`Precision averaged over all thresholds; guessing gives ${share(ranking.test.abnormal.length / (ranking.test.normal.length + ranking.test.abnormal.length))}.`}
        />
      </dl>
      <p className={styles.note}>
        {frame.epoch === 0
          ? 'The network has not learnt anything yet.'
          : unbeaten.length > 0
            ? `It has not beaten ${listed(unbeaten)} yet: so far its weights are not worth having.`
            : `It ranks these rows ${ranking.rocAuc === null ? '' : comparison(ranking.rocAuc, rivals)}.`}{' '}
        Threshold {amount(verdict.threshold)}, chosen on{' '}
        {whole(ranking.validation.normal.length + ranking.validation.abnormal.length)} validation {noun.many}.
      </p>
    </Panel>
  );
}

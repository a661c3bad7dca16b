import { detectorOf } from '#detectors/experiment.ts';
import { shownFrame, shownRun } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import styles from './DetectorSettings.module.css';

/** How many training rows there are, how long a fit took and how much work it is; and why there is nothing to train. */
export function FitFacts() {
  const { training: text } = useLater('lab');
  const kind = useStore((state) => state.experiment.detector.kind);
  const { plan, tookMs } = useStore(shownRun);
  const frame = useStore(shownFrame);
  const dataset = useStore((state) => state.datasets[shownRun(state).experiment.dataset]);
  const fitted = plan && frame && plan.experiment.detector.kind === kind;
  return (
    <>
      {fitted && dataset && (
        <dl className={styles.facts}>
          {text
            .facts(
              plan.split.train.length,
              tookMs,
              detectorOf(kind).cost(plan.split.train.length, dataset.features, plan.experiment),
              dataset.rowNoun,
            )
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd translate="no">{value}</dd>
              </div>
            ))}
        </dl>
      )}
      <p className={styles.none}>{text.none}</p>
    </>
  );
}

import type { NetworkSpec } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { Composer } from './Composer.tsx';
import styles from './NetworkDesk.module.css';

/** The network, to be composed as soon as there are rows that say how many inputs it has. */
export function NetworkDesk({ detector }: { detector: NetworkSpec }) {
  const dataset = useStore((state) => state.datasets[state.experiment.dataset]);
  return dataset ? <Composer {...{ dataset, detector }} /> : <div className={styles.waiting} />;
}

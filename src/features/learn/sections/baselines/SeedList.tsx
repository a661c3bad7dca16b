import type { FragileRun } from '#core/learn/parts.ts';
import { fragileExperiment } from '#detectors/experiments/essay.ts';
import { toNetworkQuery } from '#detectors/experiments/networkQuery.ts';
import { useText } from '#text/useText.ts';
import controls from '../../controls.module.css';
import styles from './SeedList.module.css';

/** What became of the fragile network from every seed; each is a way to that very run. */
export function SeedList({ seeds }: { seeds: readonly FragileRun[] }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.baselines;
  const collapsed = seeds.filter((run) => run.collapsed).length;
  return (
    <>
      <p className={`${controls.note} ${styles.head}`}>{words.collapsed(collapsed, seeds.length)}</p>
      <ol className={styles.seeds}>
        {seeds.map((run) => {
          const { low, high } = run.interval;
          const interval = learn.interval.of(numbers.share(low), numbers.share(high));
          const said = words.run(run.seed, numbers.share(run.rocAuc), interval, numbers.share(run.mean), run.collapsed);
          return (
            <li key={run.seed}>
              <a
                className={run.collapsed ? `${styles.seed} ${styles.collapsed}` : styles.seed}
                href={`#/lab?${toNetworkQuery(fragileExperiment(run.seed))}`}
                aria-label={said}
                title={said}
              >
                <span>{run.seed}</span>
                <span className={styles.area}>{numbers.share(run.rocAuc).slice(1)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </>
  );
}

import { EngineTimesChart } from '#charts/engineTimes/EngineTimesChart.tsx';
import { ENGINES, FUSED_ENGINES } from '#core/experiment/experiment.ts';
import { cancelTimings, startTimings, type Timing, useTimings } from '#store/timings.ts';
import type { AboutText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import styles from './EngineTimes.module.css';

/** Every engine of this browser, measured live: a table for the default network, a chart over sizes, and what it means. */
export function EngineTimes() {
  const text = useLater('about').engines;
  const { phase, timings, total, failure } = useTimings();
  const running = phase === 'running';
  return (
    <>
      <div className={styles.bar}>
        <Button variant="primary" onClick={startTimings} disabled={running}>
          {timings.length === 0 ? text.measure : text.again}
        </Button>
        <Button onClick={cancelTimings} disabled={!running}>
          {text.stop}
        </Button>
        {running && <ProgressBar label={text.progress(timings.length, total)} value={timings.length} max={total} />}
        {phase === 'failed' && failure && <p role="alert">{text.tell(failure)}</p>}
      </div>
      {timings.length > 0 && (
        <>
          <div className={styles.chart}>
            <EngineTimesChart series={seriesOf(timings, text.names)} />
          </div>
          <TimesTable timings={timings} />
        </>
      )}
    </>
  );
}

function seriesOf(timings: readonly Timing[], names: AboutText['engines']['names']) {
  return ENGINES.map((engine) => ({
    name: names[engine],
    ours: FUSED_ENGINES.some((fused) => fused === engine),
    points: timings.flatMap((timing) =>
      timing.engine === engine && timing.msPerStep !== null ? [{ weights: timing.weights, ms: timing.msPerStep }] : [],
    ),
  }));
}

function TimesTable({ timings }: { timings: readonly Timing[] }) {
  const text = useLater('about').engines;
  const sizes = [...new Map(timings.map(({ weights, shape }) => [weights, shape]))];
  const of = (engine: Timing['engine'], weights: number) =>
    timings.find((timing) => timing.engine === engine && timing.weights === weights);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">{text.weights}</th>
            {sizes.map(([weights, shape]) => (
              <th scope="col" key={weights} title={shape}>
                {text.size(weights)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ENGINES.map((engine) => (
            <tr key={engine}>
              <th scope="row">{text.names[engine]}</th>
              {sizes.map(([weights]) => {
                const timing = of(engine, weights);
                return (
                  <td key={weights} translate="no" title={timing?.problem ? text.tell(timing.problem) : undefined}>
                    {timing === undefined ? '' : timing.msPerStep === null ? text.notHere : text.time(timing.msPerStep)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

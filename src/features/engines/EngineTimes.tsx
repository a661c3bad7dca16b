import { EngineTimesChart } from '#charts/EngineTimesChart.tsx';
import { ENGINE_LABELS, ENGINES, FUSED_ENGINES } from '#core/experiment/experiment.ts';
import { cancelTimings, startTimings, type Timing, useTimings } from '#store/timings.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { amount, whole } from '../words.ts';
import styles from './EngineTimes.module.css';

/** Every engine of this browser, measured live: a table for the default network, a chart over sizes, and what it means. */
export function EngineTimes() {
  const { phase, timings, total, failure } = useTimings();
  const running = phase === 'running';
  return (
    <>
      <div className={styles.bar}>
        <Button variant="primary" onClick={startTimings} disabled={running}>
          {timings.length === 0 ? 'Measure this browser' : 'Measure again'}
        </Button>
        <Button onClick={cancelTimings} disabled={!running}>
          Stop
        </Button>
        {running && <ProgressBar label={`${timings.length} of ${total} measured`} value={timings.length} max={total} />}
        {phase === 'failed' && <p role="alert">{failure}</p>}
      </div>
      {timings.length > 0 && (
        <>
          <div className={styles.chart}>
            <EngineTimesChart series={seriesOf(timings)} />
          </div>
          <TimesTable timings={timings} />
        </>
      )}
    </>
  );
}

function seriesOf(timings: readonly Timing[]) {
  return ENGINES.map((engine) => ({
    name: ENGINE_LABELS[engine],
    ours: FUSED_ENGINES.some((fused) => fused === engine),
    points: timings.flatMap((timing) =>
      timing.engine === engine && timing.msPerStep !== null ? [{ weights: timing.weights, ms: timing.msPerStep }] : [],
    ),
  }));
}

function TimesTable({ timings }: { timings: readonly Timing[] }) {
  const sizes = [...new Map(timings.map(({ weights, shape }) => [weights, shape]))];
  const of = (engine: Timing['engine'], weights: number) =>
    timings.find((timing) => timing.engine === engine && timing.weights === weights);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>Milliseconds of one training step, 64 beats, Adam</caption>
        <thead>
          <tr>
            <th scope="col">weights</th>
            {sizes.map(([weights, shape]) => (
              <th scope="col" key={weights} title={shape}>
                {whole(weights)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ENGINES.map((engine) => (
            <tr key={engine}>
              <th scope="row">{ENGINE_LABELS[engine]}</th>
              {sizes.map(([weights]) => {
                const timing = of(engine, weights);
                return (
                  <td key={weights} title={timing?.problem ?? undefined}>
                    {timing === undefined ? '' : timing.msPerStep === null ? 'not here' : amount(timing.msPerStep)}
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

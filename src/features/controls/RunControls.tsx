import { ENGINE_LABELS } from '#core/experiment/experiment.ts';
import { LIVE_LIMIT_MS, needsTraining, pause, reset, setLive, stepOneEpoch, train } from '#store/session.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import { EXPLANATIONS } from '../explanations.ts';
import { amount } from '../words.ts';
import styles from './RunControls.module.css';

/** Train, Pause, Step and Reset, and how far the run is. */
export function RunControls() {
  const phase = useStore((state) => state.phase);
  const stale = useStore(needsTraining);
  const busy = phase === 'running';
  const done = phase === 'finished' && !stale;
  const noData = phase === 'failed' && !useStore.getState().plan;
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={train} disabled={(busy && !stale) || noData}>
          Train
        </Button>
        <Button onClick={pause} disabled={!busy}>
          Pause
        </Button>
        <Button onClick={stepOneEpoch} disabled={busy || done || noData} title="One epoch, then wait">
          Step
        </Button>
        <Button onClick={reset} disabled={noData} title="Back to the same starting weights">
          Reset
        </Button>
      </div>
      <LiveToggle />
      <Progress />
    </div>
  );
}

/** Offered where a run is quick enough to follow every change. */
function LiveToggle() {
  const live = useStore((state) => state.live);
  const lastRunMs = useStore((state) => state.lastRunMs);
  const tooSlow = !live && lastRunMs !== null && lastRunMs > LIVE_LIMIT_MS;
  return (
    <div className={styles.live}>
      <CheckboxField label="Live" checked={live} disabled={tooSlow} onChange={setLive} />
      <Explain
        subject="live mode"
        text={
          tooSlow
            ? [
                `Live mode trains anew after every change, which is for runs of under two seconds; the last one took ${(lastRunMs / 1000).toFixed(1)} s here.`,
                'A smaller network, fewer rows or fewer epochs bring it back.',
              ]
            : EXPLANATIONS.live
        }
      />
    </div>
  );
}

function Progress() {
  const plan = useStore((state) => state.plan);
  const epoch = useStore((state) => state.frame?.epoch ?? 0);
  const engine = useStore((state) => state.engine);
  const msPerStep = useStore((state) => state.frame?.msPerStep ?? null);
  const stale = useStore(needsTraining);
  if (!plan) return null;
  const { epochs } = plan.experiment.training;
  return (
    // The status line says the same to screen readers, less often.
    <p className={styles.progress} aria-hidden="true">
      {stale ? (
        <span className={styles.stale}>Settings changed: press Train</span>
      ) : (
        <>
          <progress value={epoch} max={epochs} />
          <span className={styles.epoch}>
            {epoch} of {epochs}
          </span>
        </>
      )}
      {engine && (
        <span className={styles.engine}>
          {ENGINE_LABELS[engine]}
          {msPerStep !== null && ` · ${amount(msPerStep)} ms`}
        </span>
      )}
    </p>
  );
}

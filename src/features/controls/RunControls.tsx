import { useShallow } from 'zustand/react/shallow';
import { currentRun, needsTraining, progressOf, shownPlan } from '#store/runs/selectors.ts';
import { pause, reset, stepOneEpoch, train } from '#store/session/commands.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LiveToggle } from './LiveToggle.tsx';
import styles from './RunControls.module.css';
import { useTrains } from './useTrains.ts';

interface Props {
  /** Without what a narrow screen has elsewhere. */
  compact?: boolean;
  /** Train was pressed. @param learns whether learning can be watched, epoch by epoch */
  onTrain?(learns: boolean): void;
}

/** Train, Pause, Step and Reset, and how far the run is. */
export function RunControls({ compact = false, onTrain }: Props) {
  const { controls: text, help } = useLater('lab');
  const phase = useStore((state) => currentRun(state).phase);
  const stale = useStore(needsTraining);
  const pausing = useStore((state) => currentRun(state).pausing);
  const busy = phase === 'running';
  const done = phase === 'finished' && !stale;
  const steps = useTrains();
  const trainable = !(busy && !stale) && !(done && !steps);
  // On a desk all buttons keep their places; a phone has no room for what a detector without epochs cannot use.
  const has = (usable: boolean) => usable || steps || !compact;
  return (
    <div className={styles.bar}>
      {/* First, for its length changes: the buttons after it keep their place. */}
      <Progress />
      {!compact && <LiveToggle />}
      {/* The header's skip button leads here. */}
      <div id="run" className={styles.buttons}>
        {has(trainable) && (
          <Button
            variant="primary"
            onClick={() => {
              train();
              onTrain?.(steps);
            }}
            // What is fitted at once has nothing more to learn.
            disabled={!trainable}
            title={steps ? help.train : help.fit}
          >
            {text.train}
          </Button>
        )}
        {has(busy) && (
          <Button onClick={pause} disabled={!busy || pausing} title={help.pause}>
            {pausing ? text.pausing : text.pause}
          </Button>
        )}
        {has(steps) && (
          <Button onClick={stepOneEpoch} disabled={busy || done || !steps} title={help.step}>
            {text.step}
          </Button>
        )}
        {has(!done) && (
          <Button onClick={reset} disabled={done && !steps} title={steps ? help.reset : help.resetFit}>
            {text.reset}
          </Button>
        )}
      </div>
    </div>
  );
}

function Progress() {
  const text = useLater('lab').controls;
  const nothingYet = useStore((state) => shownPlan(state) === null);
  const { epoch, epochs, fitted } = useStore(useShallow(progressOf));
  const engine = useStore((state) => currentRun(state).engine);
  const msPerStep = useStore((state) => currentRun(state).frame?.network?.msPerStep ?? null);
  const stale = useStore(needsTraining);
  if (nothingYet) return null;
  return (
    // The status line says the same to screen readers, less often.
    <p className={styles.progress} aria-hidden="true" translate="no">
      {stale ? (
        <span className={styles.stale}>{text.stale}</span>
      ) : (
        <>
          <progress value={fitted ?? epoch} max={fitted === null ? epochs : 1} />
          <span className={styles.epoch}>{fitted === null ? text.progress(epoch, epochs) : text.fitted(fitted)}</span>
          {engine && <span className={styles.engine}>{text.engine(engine, msPerStep)}</span>}
        </>
      )}
    </p>
  );
}

import { isNetwork, type Setup } from '#core/experiment/experiment.ts';
import { presetOf } from '#detectors/experiments/presets.ts';
import type { LiveSettings } from '#worker/protocol.ts';
import { LIVE_FIELDS, trainsAlike } from '../experiment.ts';
import type { Run } from '../runs/run.ts';
import { currentRun, isLiveSlow, isStale } from '../runs/selectors.ts';
import { type AppState, useStore } from '../store.ts';
import { sendPace, train } from './commands.ts';
import { prepare } from './prepare.ts';

/** How long settings must rest before a run in live mode: a dragged slider says much on its way. */
const LIVE_SETTLE_MS = 60;
/** The same where live mode is slow. */
const SLOW_SETTLE_MS = 400;

const { getState: get } = useStore;

/** Keeps the run in step with the settings, and with live mode. Returns the way to stop. */
export function followSettings(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const trainSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(train, isLiveSlow(get()) ? SLOW_SETTLE_MS : LIVE_SETTLE_MS);
  };
  const unsubscribe = useStore.subscribe((now, before) => {
    if (now.live !== before.live) {
      clearTimeout(timer);
      // The settings as they stand are trained at once, unless they have been.
      if (now.live && (currentRun(now).phase !== 'finished' || isStale(now))) train();
    }
    if ((now.live !== before.live || now.pace !== before.pace) && currentRun(now).phase === 'running') {
      sendPace(now.currentId);
    }
    if (now.experiment === before.experiment && now.advice === before.advice) return;
    if (trainsAlike(now.experiment, currentRun(now).experiment)) {
      if (isChosen(now, before) && currentRun(now).phase !== 'finished') train();
      return;
    }
    if (now.live && currentRun(now).phase !== 'loading') trainSoon();
    else followExperiment(now, before);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Whether a preset or a surprise has been chosen, or what was chosen last has been redone. */
function isChosen(now: AppState, before: AppState): boolean {
  const { advice, experiment } = now;
  if (advice === null || advice !== before.advice) return advice !== null;
  if (now.experiment === before.experiment || now.future.length >= before.future.length) return false;
  return 'preset' in advice
    ? presetOf(experiment) === advice.preset
    : trainsAlike(experiment, advice.surprise.experiment);
}

/**
 * A preset or a surprise that is chosen gets a run of its own and is trained at once, and what was trained before is
 * shown again; so is it where the choice is undone while its run is on. Settings that may change in mid-run are passed
 * on; others leave a trained run on the screen, marked as stale.
 */
function followExperiment(now: AppState, before: AppState): void {
  const run = currentRun(now);
  const { experiment, live } = now;
  const chosen = isChosen(now, before);
  const atWork = run.phase === 'running' || run.phase === 'paused';
  const undone = run.replaced !== null && run.phase !== 'finished' && trainsAlike(experiment, run.replaced);
  const otherQuestion = isOtherQuestion(experiment, before.experiment) && !live;
  // What a person has begun is not cut short but by another question.
  const kept = atWork && !chosen && !undone && !otherQuestion ? undefined : keptRunOf(now);
  if (kept) {
    // Before the return, which asks for the baselines that the kept run lacks.
    now.backend?.callOff();
    now.returnTo(kept.id);
  } else if (chosen) prepare({ queued: null, replaced: before.experiment });
  else if (undone) prepare();
  else if (atWork && run.frame && trainsAlike(experiment, run.experiment, LIVE_FIELDS)) adjust(run, experiment);
  else if (otherQuestion) prepare();
  else if (!atWork && run.phase !== 'finished' && run.phase !== 'failed') {
    // A Train pressed before the run was ready stands.
    prepare({ queued: run.queued });
  }
}

/** The latest run of just this experiment that came to its end without another hand in it. */
function keptRunOf({ runs, experiment }: AppState): Run | undefined {
  return Object.values(runs).findLast(
    (run) =>
      run.phase === 'finished' &&
      run.end?.reason !== 'cancelled' &&
      run.adjustedAt.length === 0 &&
      trainsAlike(experiment, run.experiment),
  );
}

function adjust(run: Run, experiment: Setup): void {
  get().backend?.send({ type: 'adjust', run: run.id, changes: liveChanges(experiment, run.experiment) });
  get().changeRun(run.id, { experiment, adjustedAt: [...run.adjustedAt, run.frame!.epoch] });
}

/** What differs between two experiments of the settings that may change in mid-run. */
function liveChanges({ training }: Setup, { training: before }: Setup): Partial<LiveSettings> {
  const { learningRate, batchSize } = training;
  return {
    ...(learningRate !== before.learningRate && { learningRate }),
    ...(batchSize !== before.batchSize && { batchSize }),
  };
}

/**
 * Other rows are another question; the Train that was pressed was not about them. Nor was it about another detector: one
 * that needs no training is fitted at once.
 */
function isOtherQuestion(experiment: Setup, before: Setup): boolean {
  const trains = isNetwork(experiment.detector);
  return (
    experiment.dataset !== before.dataset ||
    trains !== isNetwork(before.detector) ||
    (!trains && experiment.detector.kind !== before.detector.kind)
  );
}

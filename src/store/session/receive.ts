import type { Dataset } from '#core/dataset/dataset.ts';
import type { EpochLoss, Frame } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { Baseline } from '#core/plan.ts';
import type { Response } from '#worker/protocol.ts';
import { type BaselineFit, hasLearnt, type Run, withFrame } from '../runs/run.ts';
import { currentRun } from '../runs/selectors.ts';
import { useStore } from '../store.ts';
import { go, send } from './commands.ts';
import { askFor, prepare } from './prepare.ts';

/** A run in live mode that takes longer than this is shown as it learns. */
const HIDDEN_MS = 600;

const { getState: get, setState: set } = useStore;

type Answer<Type> = Extract<Response, { type: Type }>;

/**
 * Turns an answer of the worker into state. An answer about a replaced run is dropped.
 * @param inWords gives rows the names that the page shows
 */
export function receive(response: Response, inWords: (dataset: Dataset) => Dataset): void {
  const { experiment, changeRun } = get();
  const run = currentRun(get());
  if ('run' in response && response.run !== run.id) return;
  switch (response.type) {
    case 'loading':
      if (response.dataset === experiment.dataset) set({ progress: response });
      break;
    case 'loaded':
      receiveRows(inWords(response.dataset));
      break;
    case 'loadFailed':
      if (response.dataset === experiment.dataset) fail(response.message);
      break;
    case 'prepared':
      receivePrepared(run, response);
      break;
    case 'engine':
      changeRun(run.id, { engine: response.engine });
      break;
    case 'progress':
      changeRun(run.id, { fitted: response.share });
      revealSlow();
      break;
    case 'notice':
      changeRun(run.id, { notices: [...run.notices, response.message] });
      break;
    case 'frame':
      changeRun(run.id, (now) => withFrame(now, response, run.id === get().shownId ? get().epochShown : null));
      revealSlow();
      break;
    case 'paused':
      reveal();
      changeRun(run.id, { phase: 'paused', pausing: false });
      break;
    case 'ended':
      reveal();
      receiveEnd(run, response);
      break;
    case 'baselineProgress':
      fitBaseline(run, response.kind, { share: response.share });
      break;
    case 'baseline':
      receiveBaseline(run, response.baseline);
      break;
    case 'baselineFailed':
      fitBaseline(run, response.kind, { refused: response.message });
      break;
    case 'failed':
      reveal();
      fail(response.message);
  }
}

function receiveRows(dataset: Dataset): void {
  const run = currentRun(get());
  set(({ datasets }) => ({ datasets: { ...datasets, [dataset.id]: dataset } }));
  if (run.phase === 'loading' && run.experiment.dataset === dataset.id) askFor(run.id, true);
}

function receivePrepared(run: Run, { plan, untrained }: Answer<'prepared'>): void {
  const { changeRun, showRun, live } = get();
  changeRun(run.id, { plan });
  if (untrained) {
    const told = { frame: untrained, earlier: [], losses: lossesOf(untrained) };
    changeRun(run.id, (now) => ({ ...withFrame(now, told), phase: 'ready' }));
    showRun(run.id);
    if (run.queued !== undefined) go(run.queued);
    changeRun(run.id, { queued: undefined });
    return;
  }
  changeRun(run.id, { queued: undefined });
  // What says nothing before it is fitted is fitted at once.
  if (plan.network || live) changeRun(run.id, { hiddenSince: performance.now() });
  else showRun(run.id);
  send(run.id, null);
}

function receiveEnd({ id, began }: Run, { end, waitedMs }: Answer<'ended'>): void {
  const tookMs = began === null ? null : performance.now() - began - waitedMs;
  get().changeRun(id, { phase: 'finished', pausing: false, end, tookMs });
  if (tookMs !== null) set({ lastRunMs: tookMs });
}

function receiveBaseline({ id, baselines, baselineFits }: Run, baseline: Baseline): void {
  const { [baseline.id]: _, ...others } = baselineFits;
  get().changeRun(id, { baselines: { ...baselines, [baseline.id]: baseline }, baselineFits: others });
}

function fitBaseline({ id, baselineFits }: Run, kind: string, fit: BaselineFit): void {
  get().changeRun(id, { baselineFits: { ...baselineFits, [kind]: fit } });
}

/** What a first frame says of the loss: nothing where nothing is lost. */
const lossesOf = ({ network }: Frame): EpochLoss[] => (network ? [network.loss] : []);

/** Puts a run that live mode has held back on the screen, once there is anything to see: until then it stays hidden. */
function reveal(): void {
  const run = currentRun(get());
  const somethingToSee = run.frame !== null || run.plan?.network === null;
  if (run.hiddenSince === null || !somethingToSee) return;
  get().changeRun(run.id, { hiddenSince: null });
  get().showRun(run.id);
}

/** The same, where the run takes so long that a person would wonder what has become of it. */
function revealSlow(): void {
  const { hiddenSince } = currentRun(get());
  if (hiddenSince !== null && performance.now() - hiddenSince > HIDDEN_MS) reveal();
}

/** The run cannot go on; what was learnt is still there. */
function fail(failure: Message): void {
  get().changeRun(get().currentId, { phase: 'failed', pausing: false, failure });
}

/** The worker has stopped; what was learnt is still on the screen. */
export function stopped(problem: Message): void {
  reveal();
  fail({ say: 'trainingStopped', problem, epoch: currentRun(get()).frame?.epoch ?? 0 });
}

/** A worker that was lost is replaced. A run that had learnt something cannot go on to the same numbers. */
export function runAgain(): void {
  const run = currentRun(get());
  const hidden = run.hiddenSince !== null;
  get().changeRun(run.id, { baselineFits: {} });
  if (run.phase === 'ready') prepare();
  if (run.phase !== 'running' && run.phase !== 'paused') return;
  if (!hidden && hasLearnt(run)) stopped({ say: 'workerSilent' });
  else prepare({ untrained: !hidden, queued: run.asked });
}

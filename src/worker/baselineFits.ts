import type { Experiment } from '#core/experiment/experiment.ts';
import { messageOf } from '#core/message.ts';
import type { Pieces } from '#core/pieces.ts';
import type { Hold } from '#core/yieldToMain.ts';
import type { Task } from '#detectors/detector.ts';
import { fitBaseline } from '#run/baselines.ts';
import { inPieces } from '#run/inPieces.ts';
import type { Request, Tell } from './protocol.ts';

type FitRequest = Extract<Request, { type: 'fitBaseline' }>;

/** Fits baselines one after another, beside whatever else this thread does. */
export interface BaselineFits {
  fit(request: FitRequest): void;
  /** Nobody waits for those any more that were asked for so far. */
  callOff(): void;
}

interface Means {
  /** The rows of a run, as its detector learns from them. */
  taskOf(run: number, experiment: Experiment, signal: AbortSignal): Promise<Task>;
  hold: Hold;
  tell: Tell;
}

/** So many steps of progress are told of. */
const STEPS = 50;

export function createBaselineFits({ taskOf, hold, tell }: Means): BaselineFits {
  let abort = new AbortController();
  let last: Promise<void> = Promise.resolve();

  async function fitOne({ run, experiment, kind }: FitRequest, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      const pieces = fitBaseline(await taskOf(run, experiment, signal), kind);
      const onShare = (share: number) => tell({ type: 'baselineProgress', run, kind, share });
      const baseline = await inPieces(telling(pieces, onShare), { signal, hold });
      tell({ type: 'baseline', run, baseline });
    } catch (error) {
      if (!signal.aborted) tell({ type: 'baselineFailed', run, kind, message: messageOf(error) });
    }
  }

  return {
    fit(request) {
      const { signal } = abort;
      last = last.then(() => fitOne(request, signal));
    },
    callOff() {
      abort.abort();
      abort = new AbortController();
    },
  };
}

/** The same pieces; tells of every step of the share that is done. */
function* telling<Result>(pieces: Pieces<Result>, tell: (share: number) => void): Pieces<Result> {
  let told = 0;
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    if (piece.done) return piece.value;
    const share = Math.floor(STEPS * piece.value) / STEPS;
    if (share > told) tell(share);
    told = Math.max(told, share);
    yield piece.value;
  }
}

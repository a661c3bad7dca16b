import type { Frame } from '#core/frame.ts';
import { messageOf } from '#core/message.ts';
import type { FitEvent, Task } from '#detectors/detector.ts';
import type { LiveSettings } from '#engine/engine.ts';
import type { Engines } from '#engine/fallback.ts';
import type { PreparedRun } from '#run/plan.ts';
import { start } from '#run/run.ts';
import { createFrameTeller } from './frameTeller.ts';
import { createPace } from './pace.ts';
import { createPause } from './pause.ts';
import type { Tell } from './protocol.ts';

/** The run in hand: draws its frames while it may, and tells the page of them. */
export interface ActiveRun {
  readonly id: number;
  readonly task: Task;
  /** Whether an engine is being looked for or loaded. */
  isOpening(): boolean;
  /** Trains on: so many epochs more, or to the end when null. */
  go(epochs: number | null): void;
  /** Stops after the epoch in hand or, where that takes long, in its midst. */
  pause(): void;
  /** @param epochsPerSecond null for as fast as can be */
  setPace(epochsPerSecond: number | null): void;
  /** The page has drawn the frame of this epoch, and is ready for the next. */
  drawn(epoch: number): void;
  adjust(changes: Partial<LiveSettings>): void;
  /** Nobody will ask for its frames any more. */
  callOff(): void;
}

type Frames = ReturnType<typeof start>;

interface Means {
  engines: Engines;
  tell: Tell;
}

export function createActiveRun(id: number, prepared: PreparedRun, { engines, tell }: Means): ActiveRun {
  const { plan, task } = prepared;
  const { learningRate, batchSize } = plan.experiment.training;
  const settings: LiveSettings = { learningRate, batchSize };
  const teller = createFrameTeller(id, tell);
  const pace = createPace();
  const pause = createPause(() => {
    teller.flush();
    tell({ type: 'paused', run: id });
  });
  let abort = new AbortController();
  /** Null before the first Train, and where a pause has called off the search for an engine. */
  let frames: Frames | null = null;
  /** The frames that are being drawn. */
  let pumping: Frames | null = null;
  let opening = false;
  /** Epochs it may still train before it pauses. */
  let allowance = 0;
  /** The last epoch that was trained. */
  let epoch = 0;
  /** It has told how it ended; what crosses that on its way has nothing left to change. */
  let ended = false;
  /** Early stopping has told the epoch that it keeps, a second time; all that is left to tell is the end. */
  let keptTold = false;

  function begin(): Frames {
    opening = plan.network !== null;
    const { signal } = abort;
    const tellEvent = (event: FitEvent) => {
      if (signal.aborted) return;
      opening = event.type === 'notice';
      tell({ ...event, run: id });
    };
    return start(prepared, { engines, settings, signal, hold: pause.hold, tell: tellEvent });
  }

  /** Draws frames from the run while it has an allowance, and tells the page. */
  async function pump(): Promise<void> {
    frames ??= begin();
    const drawn = frames;
    pumping = drawn;
    // Once this is aborted nobody waits for these frames: another run, or another search for an engine, has taken over.
    const { signal } = abort;
    try {
      // After the last epoch the run is asked once more, for it to say how it ended.
      while (allowance > 0 || keptTold || epoch >= plan.epochs) {
        if (epoch > 0 && epoch < plan.epochs) await pace.next();
        if (signal.aborted) return;
        if (allowance === 0 && !keptTold) break;
        const next = await drawn.next();
        if (signal.aborted) return;
        if (next.done) {
          teller.flush();
          ended = true;
          tell({ type: 'ended', run: id, end: next.value, waitedMs: pace.waitedMs });
          return;
        }
        add(next.value);
      }
      pause.ask();
      pause.begin();
    } catch (error) {
      if (signal.aborted) return;
      teller.flush();
      tell({ type: 'failed', run: id, message: messageOf(error) });
    } finally {
      if (pumping === drawn) pumping = null;
    }
  }

  function add(frame: Frame): void {
    // The page has drawn the untrained network already; neither that nor a kept frame is one of the epochs asked for.
    if (frame.epoch > epoch) allowance -= 1;
    else if (frame.epoch > 0) keptTold = true;
    epoch = Math.max(epoch, frame.epoch);
    teller.add(frame);
  }

  function callOff(): void {
    abort.abort();
    pace.skip();
    pause.end();
    // A paused run holds its engine's memory until its generator is told.
    void frames?.return({ reason: 'cancelled' });
  }

  return {
    id,
    task,
    isOpening: () => opening,
    go(epochs) {
      if (ended) return;
      allowance = epochs ?? Number.POSITIVE_INFINITY;
      pause.end();
      if (!pumping) void pump();
    },
    pause() {
      if (ended) return;
      allowance = 0;
      pace.skip();
      if (opening && epoch === 0) {
        // Nothing has been learnt yet, so the search can begin anew when the run goes on.
        callOff();
        abort = new AbortController();
        frames = pumping = null;
        opening = false;
      }
      pause.ask();
      if (!pumping) pause.begin();
    },
    setPace: pace.set,
    drawn: teller.drawn,
    adjust(changes) {
      if (!ended) Object.assign(settings, changes);
    },
    callOff,
  };
}

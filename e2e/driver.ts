import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Keys by the code points that WebDriver has for them. */
const KEYS = { Escape: '\uE00C', ArrowLeft: '\uE012', ArrowRight: '\uE014', PageDown: '\uE00F' } as const;

export interface Place {
  x: number;
  y: number;
}

/** A browser in our hands. What it does not answer in time, it fails with a sentence: a page that hangs ends a test. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs a function in the page, to its end. It sees nothing but its arguments; they and what it returns are JSON. */
  run<A extends unknown[], T>(action: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  press(key: keyof typeof KEYS | 'p'): Promise<void>;
  /** Presses the mouse at the first place, moves it over the others, and lets go at the last. */
  drag(...places: Place[]): Promise<void>;
  /** Moves the mouse without pressing. */
  point(place: Place): Promise<void>;
  /** Ends all of its processes. */
  close(): Promise<void>;
}

/** So long a browser may take to answer, and to start, in milliseconds. A busy machine is slow; a hang lasts for ever. */
const ANSWER_MS = 60_000;
export const START_MS = 120_000;

/** @throws Error that says who did not answer to what, once the time is over */
export async function withinTime<T>(answer: Promise<T>, who: string, what: string, limit = ANSWER_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    const message = `${who} did not answer to “${what}” within ${limit / 1000} s: it hangs.`;
    timer = setTimeout(() => refuse(new Error(message)), limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A driver that speaks the commands of the WebDriver standard.
 * @param send sends one of them: its name, and what it needs
 */
export function webDriver(
  send: (command: 'go' | 'execute' | 'actions', body: object) => Promise<unknown>,
  close: () => Promise<void>,
): Driver {
  const act = async (type: 'key' | 'pointer', actions: object[]) => {
    await send('actions', { actions: [{ type, id: type, actions }] });
  };
  const move = ({ x, y }: Place) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  return {
    open: async (url) => {
      await send('go', { url });
    },
    run: async <A extends unknown[], T>(action: (...args: A) => T | Promise<T>, ...args: A) =>
      (await send('execute', { script: `return (${action})(...arguments)`, args })) as T,
    async press(key) {
      const value = key === 'p' ? key : KEYS[key];
      await act('key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    async drag(first, ...others) {
      await act('pointer', [
        move(first!),
        { type: 'pointerDown', button: 0 },
        ...others.map(move),
        { type: 'pointerUp', button: 0 },
      ]);
    },
    point: (place) => act('pointer', [move(place)]),
    close,
  };
}

/** @throws Error when the process that does the work cannot be started, or ends before the work is done */
export async function unlessEnded<T>(worker: ChildProcess, who: string, work: Promise<T>): Promise<T> {
  const ended = once(worker, 'exit').then(([status, signal]) => {
    throw new Error(`${who} ended before it was ready: ${signal ?? `status ${status}`}.`);
  });
  return Promise.race([work, ended]);
}

export const isRunning = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null;

/** Ends a process that leads a group of its own, with all that it has started. */
export async function endGroup(leader: ChildProcess): Promise<void> {
  if (!isRunning(leader)) return;
  const ended = once(leader, 'exit');
  if (process.platform === 'win32') leader.kill();
  else process.kill(-leader.pid!, 'SIGKILL');
  await ended;
}

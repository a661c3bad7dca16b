import { useEffect, useState } from 'react';

/** A step of the stream, in milliseconds, and how many beats it takes: some thirty a second. */
const STEP_MS = 60;
const BEATS = 2;

/** Lets beats come one after another to the last. Returns whether they are coming, and how to begin and stop. */
export function useStreaming(at: number, last: number, onBeat: (at: number) => void) {
  const [playing, setPlaying] = useState(false);
  const running = playing && at < last;
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => onBeat(Math.min(last, at + BEATS)), STEP_MS);
    return () => clearTimeout(timer);
  }, [running, at, last, onBeat]);
  return {
    playing: running,
    toggle: () => {
      // At the end, from the beginning again.
      if (!running && at >= last) onBeat(0);
      setPlaying(!running);
    },
    stop: () => setPlaying(false),
  };
}

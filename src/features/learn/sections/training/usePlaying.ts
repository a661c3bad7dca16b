import { useEffect, useState } from 'react';

/** How long an epoch stays, in milliseconds: the first ones, in which most happens, longer. */
const pause = (epoch: number) => (epoch < 5 ? 900 : 280);

/** Plays epochs one after another to the last. Returns whether it is playing, and how to begin and stop. */
export function usePlaying(epoch: number, last: number, onEpoch: (epoch: number) => void) {
  const [playing, setPlaying] = useState(false);
  const running = playing && epoch < last;
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => onEpoch(epoch + 1), pause(epoch));
    return () => clearTimeout(timer);
  }, [running, epoch, onEpoch]);
  return {
    playing: running,
    toggle: () => {
      // At the end, from the beginning again.
      if (!running && epoch >= last) onEpoch(0);
      setPlaying(!running);
    },
    stop: () => setPlaying(false),
  };
}

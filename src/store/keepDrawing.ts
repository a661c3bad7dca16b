import { isBlank } from '#core/signal/drawing.ts';
import { writeKept } from './keptDrawing.ts';
import { useStore } from './store.ts';

/** A pen changes the drawing sixty times a second; the disk need not know of each. */
const SETTLE_MS = 300;

/** Keeps what is drawn on this machine, so that a reload finds it again. Returns the way to stop. */
export function startKeeping(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const { beat, connection } = useStore.getState();
    const { drawing } = beat.present;
    writeKept({ beat: isBlank(drawing) ? null : drawing, connection });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLE_MS);
  };
  const keepPending = () => {
    if (timer !== undefined) keep();
  };
  const stops = [
    useStore.subscribe((state) => state.beat, keepSoon),
    useStore.subscribe((state) => state.connection, keepSoon),
  ];
  addEventListener('pagehide', keepPending);
  return () => {
    for (const stop of stops) stop();
    removeEventListener('pagehide', keepPending);
    keepPending();
  };
}

import { isBlank } from '#core/signal/drawing.ts';
import { type KeptDesk, plainDrawing, useKeptDrawings, useOwnDesk } from './keptDrawings.ts';
import { useStore } from './store.ts';
import { whenSettled } from './whenSettled.ts';

/** Keeps what is drawn on this machine, so that a reload finds it again. Returns the way to stop. */
export function startKeeping(): () => void {
  const deskNow = () => useKeptDrawings.getState().desks[useOwnDesk.getState().id];
  let written = deskNow();
  const keep = () => {
    const desk = madeByHand();
    const own = deskNow();
    if (!own && Object.keys({ ...desk.drawings, ...desk.rows }).length === 0) return;
    // A tab that was doubled believes that its twin's desk is its own: whoever comes second takes another.
    if (!own || own.at !== written?.at) useOwnDesk.setState({ id: newId() });
    written = desk;
    put(desk);
  };
  const settling = whenSettled(keep);
  const stops = [
    useStore.subscribe((state) => state.drawings, settling.changed),
    useStore.subscribe((state) => state.edited, settling.changed),
  ];
  return () => {
    for (const stop of stops) stop();
    settling.stop();
  };
}

function madeByHand(): KeptDesk {
  const { drawings, edited } = useStore.getState();
  const drawn = Object.entries(drawings).filter(([, { present }]) => !isBlank(present.drawing));
  return {
    at: Date.now(),
    drawings: Object.fromEntries(drawn.map(([id, { present }]) => [id, plainDrawing(present.drawing)])),
    rows: edited,
  };
}

function put(desk: KeptDesk): void {
  const { id } = useOwnDesk.getState();
  useKeptDrawings.setState(({ desks }) => ({ desks: { ...desks, [id]: desk } }));
}

/** Not a secret, only one that no other tab will have. */
const newId = () => Math.random().toString(36).slice(2, 12);

import { isBlank } from '#core/signal/drawing.ts';
import { type KeptDesk, plainBeat, useKeptDrawings, useOwnDesk } from './keptDrawings.ts';
import { useStore } from './store.ts';
import { whenSettled } from './whenSettled.ts';

/** Keeps what is drawn on this machine, so that a reload finds it again. Returns the way to stop. */
export function startKeeping(): () => void {
  const deskNow = () => useKeptDrawings.getState().desks[useOwnDesk.getState().id];
  let written = deskNow();
  const keep = () => {
    const { beat, connection } = useStore.getState();
    const { drawing } = beat.present;
    const desk = { at: Date.now(), beat: isBlank(drawing) ? null : plainBeat(drawing), connection };
    const own = deskNow();
    if (!own && !desk.beat && !connection) return;
    // A tab that was doubled believes that its twin's desk is its own: whoever comes second takes another.
    if (!own || own.at !== written?.at) useOwnDesk.setState({ id: newId() });
    written = desk;
    put(desk);
  };
  const settling = whenSettled(keep);
  const stops = [
    useStore.subscribe((state) => state.beat, settling.changed),
    useStore.subscribe((state) => state.connection, settling.changed),
  ];
  return () => {
    for (const stop of stops) stop();
    settling.stop();
  };
}

function put(desk: KeptDesk): void {
  const { id } = useOwnDesk.getState();
  useKeptDrawings.setState(({ desks }) => ({ desks: { ...desks, [id]: desk } }));
}

/** Not a secret, only one that no other tab will have. */
const newId = () => Math.random().toString(36).slice(2, 12);

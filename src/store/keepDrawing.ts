import { isBlank } from '#core/signal/drawing.ts';
import { type KeptDesk, plainDrawing, sheetOf, useKeptDrawings, useOwnDesk } from './keptDrawings.ts';
import { useStore } from './store.ts';
import { whenSettled } from './whenSettled.ts';

/** Keeps what is drawn on this machine, so that a reload finds it again. Returns the way to stop. */
export function startKeeping(): () => void {
  const deskNow = () => useKeptDrawings.getState().desks[useOwnDesk.getState().id];
  let written = deskNow();
  const keep = () => {
    const own = deskNow();
    const desk = madeByHand(own);
    if (!own && Object.keys({ ...desk.drawings, ...desk.rows }).length === 0) return;
    // A tab that was doubled believes that its twin's desk is its own: whoever comes second takes another.
    if (!own || own.at !== written?.at) useOwnDesk.setState({ id: newId() });
    written = desk;
    put(desk);
  };
  const settling = whenSettled(keep);
  const stops = [
    useStore.subscribe((state) => state.drawings, settling.changed),
    useStore.subscribe((state) => state.edits, settling.changed),
  ];
  return () => {
    for (const stop of stops) stop();
    settling.stop();
  };
}

/** @param before what was kept; sheets that this page does not know stay in it */
function madeByHand(before: KeptDesk | undefined): KeptDesk {
  const { drawings: histories, edits } = useStore.getState();
  const drawings = { ...before?.drawings };
  for (const [id, { present }] of Object.entries(histories)) {
    const sheet = sheetOf(id, present.drawing.samples.length);
    if (isBlank(present.drawing)) delete drawings[sheet];
    else drawings[sheet] = plainDrawing(present.drawing);
  }
  const rows = Object.entries(edits).flatMap(([id, { present }]) => (present.row ? [[id, present.row] as const] : []));
  return { at: Date.now(), drawings, rows: Object.fromEntries(rows) };
}

function put(desk: KeptDesk): void {
  const { id } = useOwnDesk.getState();
  useKeptDrawings.setState(({ desks }) => ({ desks: { ...desks, [id]: desk } }));
}

/** Not a secret, only one that no other tab will have. */
const newId = () => Math.random().toString(36).slice(2, 12);

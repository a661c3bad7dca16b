import { useStore } from '#store/store.ts';
import { useCommands } from './useCommands.ts';

/** The keys of the Lab, on whichever of its tabs; there only while the Lab is on the screen. */
export function LabCommands() {
  const { undo, redo } = useStore.getState();
  useCommands('lab', { undo, redo });
  return null;
}

/** Undo and Redo of the experiment. Changes come in the words of `change`. */
export const history = {
  undo: (change: string) => `Undo: ${change}`,
  nothingToUndo: 'Undo: nothing has been changed yet',
  redo: (change: string) => `Redo: ${change}`,
  nothingToRedo: 'Redo: nothing has been undone',
  undone: (change: string) => `Undone: ${change}.`,
  doneAgain: 'Done again.',
};

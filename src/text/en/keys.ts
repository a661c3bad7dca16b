/** What keys do. The keys of commands themselves come from the list of commands. */
export const keys = {
  title: 'Keys',
  /** What whatever has the focus answers to. */
  focus: [
    ['Tab', 'goes from control to control; everything can be reached.'],
    [
      'Arrow keys',
      'move whatever has the focus: sliders, the threshold, layers and units of the network, points of a drawing.',
    ],
    [
      '+ and −',
      'add and remove units of the layer in hand; Insert and Delete add and remove layers; Enter opens a layer’s settings.',
    ],
    ['Back and Forward', 'of the browser go from one experiment to the next.'],
  ],
  scopes: {
    page: 'on every page',
    lab: 'in the Lab',
    drawing: 'while you draw',
    inspector: 'in the inspector',
    essay: 'in the essay',
    plane: 'on the essay’s plane of points',
  },
  commands: {
    showKeys: 'this list of keys',
    undo: 'take back a change of the experiment',
    redo: 'bring it back',
    undoDrawing: 'take back a step of the drawing',
    redoDrawing: 'bring it back',
    nextRow: 'the next row',
    previousRow: 'the previous row',
    nextMissed: 'the next row that was missed',
    nextFalseAlarm: 'the next false alarm',
    project:
      'projector mode, a slide a screen; arrow keys turn over, Page keys show the rest of a slide first, Escape leaves it',
    print: 'print it, with every figure',
    addPoint: 'add a point beside the one in hand',
    removePoint: 'remove the point in hand',
    undoPoints: 'take back a change of the points',
    redoPoints: 'bring it back',
  },
  /** @param where in the words of `scopes` */
  does: (where: string, what: string) => `${where}: ${what}.`,
  /** @param keys as "?, n, p" */
  single: (keys: string) => `Single keys are commands: ${keys}`,
  singleHelp:
    'Switch them off if you speak to your computer, or press keys without meaning to. All they do has a button.',
  notHeard: 'Switched off.',
} as const;

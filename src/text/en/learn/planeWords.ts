import { numbers } from '../locale.ts';

const places = {
  upperLeft: 'at the upper left',
  top: 'at the top',
  upperRight: 'at the upper right',
  left: 'at the left',
  middle: 'in the middle',
  right: 'at the right',
  lowerLeft: 'at the lower left',
  bottom: 'at the bottom',
  lowerRight: 'at the lower right',
};
type Place = keyof typeof places;

const kinds = { normal: 'normal', strange: 'strange' };

/** A point, by shares of the plane. */
interface PlacedPoint {
  x: number;
  y: number;
  strange: boolean;
}

const placeOf = ({ x, y }: Pick<PlacedPoint, 'x' | 'y'>) => `${numbers.percent(x)} across, ${numbers.percent(y)} up`;

/** Each with a name, and what it takes for normal. */
const notions = {
  mean: {
    name: 'Mean',
    idea: 'Normal is a middle: what counts is how far a point is from the average of all.',
  },
  zScore: {
    name: 'z-score',
    idea: 'Normal is a range for each of the two numbers by itself; the one further out decides.',
  },
  mahalanobis: {
    name: 'Mahalanobis distance',
    idea: 'Normal is a middle, too, but a step counts for less the way the points spread anyway.',
  },
  pca: {
    name: 'PCA',
    idea: 'Normal is a straight line, the one component that it keeps: what counts is how far off it a point lies.',
  },
  kNearest: {
    name: 'Nearest neighbours',
    idea: 'Normal is company: what counts is how far the five nearest points are on average.',
  },
  lof: {
    name: 'Local outlier factor',
    idea: 'Normal is as much company as the twenty nearest points have themselves. Exact copies count as one.',
  },
  isolationForest: {
    name: 'Isolation forest',
    idea: 'Normal is what random cuts, straight across or straight up, take long to part from the rest. A hundred trees are asked.',
  },
  oneClassSvm: {
    name: 'One-class SVM',
    idea: 'Normal is what lies within a smooth border that leaves a twentieth of the points outside; how smooth, their spread decides.',
  },
};
type Notion = keyof typeof notions;

const listed = (all: readonly Place[]) => numbers.listed(all.slice(0, 2).map((place) => places[place]));
const named = (all: readonly Notion[]) => numbers.listed(all.map((kind) => notions[kind].name));

/** What is said of the plane of points and its eight maps: a file of its own that comes with the figure. */
export const planeWords = {
  notions,
  start: 'Start from',
  shapes: {
    ring: 'A ring',
    clusters: 'Clusters',
    line: 'A line',
    duplicates: 'Duplicates',
    contaminated: 'Contaminated',
  },
  adds: 'New points are',
  kinds: { normal: '● normal', strange: '× strange' },
  add: 'Add',
  remove: 'Remove',
  undo: 'Undo',
  redo: 'Redo',
  again: 'Begin anew',
  contaminated: 'Learn from the strange ones, too',
  outside: 'Left outside the border',
  maps: 'Eight detectors; the one chosen lies under the points',
  axes: { x: 'The point, across', y: 'The point, up' },
  point: 'Point in hand',
  noPoint: 'none yet',
  pointIs: (index: number, of: number, { strange, ...place }: PlacedPoint) =>
    `${numbers.whole(index)} of ${numbers.whole(of)}, ${strange ? kinds.strange : kinds.normal}, ${placeOf(place)}`,
  at: (index: number, of: number, { strange, ...place }: PlacedPoint) =>
    `${placeOf(place)}: point ${numbers.whole(index)} of ${numbers.whole(of)}, ${strange ? kinds.strange : kinds.normal}`,
  keys: 'Arrow keys move the point in hand, with Shift by more; Enter adds one beside it, Delete removes it. The slider “Point in hand” goes from point to point.',
  picture: (all: number, strange: number, name: string) =>
    `A plane with ${numbers.counted(all - strange, { one: 'normal point', other: 'normal points' })} and ${numbers.counted(strange, { one: 'strange one', other: 'strange ones' })}, and under them the map of: ${name}.`,
  legend: {
    usual: 'usual',
    border: 'border',
    strange: 'strange',
    note: 'Full blue: as usual as half of the points learnt from. Full vermilion: three times as far beyond the border as that lies within it. The border leaves the stated share of these points outside.',
  },
  hint: 'Press on the plane to add a point; drag one to move it, or off the plane to remove it.',
  tooFew: 'There are too few normal points to learn from: add some, at least three.',
  /** Lines. */
  inShort: ({ found, strange, alarms }: { found: number; strange: number; alarms: number }): string[] => [
    ...(strange > 0 ? [`${numbers.whole(found)} of ${numbers.whole(strange)} found`] : []),
    numbers.counted(alarms, { one: 'alarm', other: 'alarms' }),
  ],
  /** What a map shows, for those who cannot see it. */
  said: ({
    normal,
    strange,
    alarms,
    alarmPlaces,
    found,
    passedPlaces,
  }: {
    normal: number;
    strange: number;
    alarms: number;
    alarmPlaces: readonly Place[];
    found: number;
    passedPlaces: readonly Place[];
  }) => {
    const outside = `${numbers.whole(alarms)} of ${numbers.counted(normal, { one: 'normal point', other: 'normal points' })} (${numbers.shareInPercent(normal > 0 ? alarms / normal : 0)}) outside the border`;
    const where = alarms > 0 ? `, most of them ${listed(alarmPlaces)}` : '';
    const passed = found < strange ? `; what passes as normal lies ${listed(passedPlaces)}` : '';
    const strangeOnes =
      strange > 0
        ? ` ${numbers.whole(found)} of ${numbers.counted(strange, { one: 'strange point', other: 'strange points' })} found${passed}.`
        : '';
    return `${outside}${where}.${strangeOnes}`;
  },
  /** @param of how many detectors there are */
  result: (
    { strange, findAll, findNone }: { strange: number; findAll: readonly Notion[]; findNone: readonly Notion[] },
    of: number,
  ) => {
    if (strange === 0) return 'There is no strange point on the plane: add one, and see who finds it.';
    const what = strange === 1 ? 'the strange point' : `all ${numbers.whole(strange)} strange points`;
    const all =
      findAll.length > 0
        ? `${numbers.whole(findAll.length)} of ${numbers.counted(of, { one: 'detector', other: 'detectors' })} ${findAll.length === 1 ? 'finds' : 'find'} ${what}: ${named(findAll)}.`
        : `No detector finds ${what}.`;
    return strange > 1 && findNone.length > 0 ? `${all} Not a single one is found by: ${named(findNone)}.` : all;
  },
};

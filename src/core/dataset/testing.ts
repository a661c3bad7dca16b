import { createRandom } from '#core/random/random.ts';
import { type ClassInfo, type Dataset, TEST, TRAIN, VALIDATION } from './dataset.ts';
import { datasetTable } from './datasets.ts';

/** For tests: one normal class and the abnormal ones. */
const CLASSES: ClassInfo[] = [
  { name: 'normal', short: 'N', abnormal: false },
  { name: 'premature', short: 'P', abnormal: true },
  { name: 'ectopic', short: 'E', abnormal: true },
];

/** For tests: signals of known values, shared out half to train on and a quarter each to tune and evaluate by. */
export function signalsOf(
  x: Float32Array,
  features: number,
  label: Uint8Array,
  { classes, rowNoun }: Pick<Dataset, 'classes' | 'rowNoun'>,
): Dataset {
  const rows = label.length;
  return {
    id: 'ecg5000',
    standIn: true,
    rowNoun,
    rows,
    features,
    shape: { kind: 'signal', length: features },
    x,
    featureNames: Array(features).fill('f'),
    featureUnits: Array(features).fill(''),
    featureBounds: Array(features).fill({ least: null, most: null, step: 0.01 }),
    classes,
    label,
    originFiles: ['none'],
    originFile: new Uint8Array(rows),
    originLine: new Uint32Array(rows),
    display: [],
    splits: { default: { rule: 'stratified', train: 0.5, validation: 0.25, test: 0.25 } },
    provenance: { title: '', licence: '', citations: [], sources: [], description: '', notes: [] },
  };
}

/** For tests: rows in which every part of a data set is different. @param counts rows of each class, normal ones first */
export function datasetOf(counts: readonly number[], features = 3, seed = 1): Dataset {
  const random = createRandom(seed);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const label = Uint8Array.from(counts.flatMap((count, index) => new Array<number>(count).fill(index)));
  return {
    id: 'kddcup99',
    standIn: false,
    rowNoun: { one: 'connection', many: 'connections' },
    rows,
    features,
    shape: datasetTable('kddcup99').shape,
    x: Float32Array.from({ length: rows * features }, () => (random.int(65535) - 32767) / 256),
    featureNames: Array.from({ length: features }, (_, f) => `feature ${f}`),
    featureUnits: Array.from({ length: features }, (_, f) => `unit ${f}`),
    featureBounds: Array.from({ length: features }, (_, f) => ({
      least: [null, 0][f % 2]!,
      most: [null, null, 1][f % 3]!,
      step: 1 / 256,
    })),
    classes: CLASSES.slice(0, counts.length),
    label,
    originFiles: ['one.txt', 'two.txt'],
    originFile: Uint8Array.from({ length: rows }, () => random.int(2)),
    originLine: Uint32Array.from({ length: rows }, () => random.int(2 ** 32)),
    display: [
      { name: 'Service', categories: ['http', 'smtp'], values: Uint8Array.from({ length: rows }, () => random.int(2)) },
    ],
    splits: {
      default: { rule: 'stratified', train: 0.6, validation: 0.2, test: 0.2 },
      ucr: {
        rule: 'membership',
        membership: Uint8Array.from({ length: rows }, (_, row) => [TRAIN | VALIDATION, TEST, 0][row % 3]!),
      },
    },
    provenance: { title: 'T', licence: 'L', citations: ['C'], sources: ['S'], description: 'D', notes: ['N'] },
  };
}

import { type Dataset, TEST, TRAIN, VALIDATION } from '#core/dataset/dataset.ts';
import { type BeatsEntry, classesOf, provenanceOf } from '../catalogue.ts';
import type { RawBeats } from '../rawRows.ts';
import { rowKey } from '../rowKey.ts';
import { whole } from '../words.ts';
import { ecg5000 } from './table.ts';

/** 1/256 of a unit: no value is off by more than 1/512 = 0.00195. */
export const STEPS_PER_UNIT = 256;

/** Joins the two published files. The rows keep their order and know where they came from. */
export function buildBeats(raw: { train: RawBeats; test: RawBeats }, entry: BeatsEntry): Dataset {
  const { points, files } = entry;
  const parts = [raw.train, raw.test];
  const counts = parts.map(({ label }) => label.length);
  const rows = counts[0]! + counts[1]!;
  const x = new Float32Array(rows * points.count);
  x.set(raw.train.x);
  x.set(raw.test.x, raw.train.x.length);
  const classOf = new Map(entry.classes.flatMap(({ labels }, index) => labels.map((label) => [Number(label), index])));
  return {
    id: ecg5000.id,
    standIn: false,
    rowNoun: entry.rowNoun,
    rows,
    features: points.count,
    shape: ecg5000.shape,
    x,
    featureNames: Array.from({ length: points.count }, (_, i) => `point ${i + 1}`),
    featureUnits: Array.from({ length: points.count }, () => points.unit),
    featureBounds: Array.from({ length: points.count }, () => ({ least: null, most: null, step: 1 / STEPS_PER_UNIT })),
    classes: classesOf(entry),
    label: Uint8Array.from(
      parts.flatMap(({ label }) => [...label]),
      (label) => classOf.get(label)!,
    ),
    originFiles: [files.train.name, files.test.name],
    originFile: new Uint8Array(rows).fill(1, counts[0]),
    originLine: Uint32Array.from(counts.flatMap((count) => [...Array(count).keys()])),
    display: [],
    splits: {
      default: { rule: 'stratified', ...entry.splits.default },
      // The smaller file has no rows to spare: the same ones are learnt from and choose the threshold.
      ucr: { rule: 'membership', membership: new Uint8Array(rows).fill(TEST).fill(TRAIN | VALIDATION, 0, counts[0]) },
    },
    provenance: provenanceOf(entry, [...notes({ x, rows, features: points.count }), ...notesOfCopy(parts)]),
  };
}

function notes({ x, rows, features }: Pick<Dataset, 'x' | 'rows' | 'features'>): string[] {
  const distinct = new Set(Array.from({ length: rows }, (_, row) => rowKey(x, row, features)));
  const repeated = rows - distinct.size;
  return [
    repeated === 0
      ? 'No beat occurs twice.'
      : `${whole(repeated)} of the ${whole(rows)} beats are exact copies of an earlier one; they are kept.`,
    `Values are rounded to a multiple of 1/${STEPS_PER_UNIT} of a standard deviation.`,
  ];
}

/** Of 700,000 values, rounding to six decimals first moves 38 by a step, and Weka’s way of rounding 39. */
function notesOfCopy(parts: RawBeats[]): string[] {
  if (!parts.some(({ rounded }) => rounded)) return [];
  return [
    `They were read from a copy with six decimals, where the published files have more digits: some forty of the 700,000 values may lie 1/${STEPS_PER_UNIT} beside those of other copies of this page, and results differ in their last digits.`,
  ];
}

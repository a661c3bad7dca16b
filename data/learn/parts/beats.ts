import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { fitScaler } from '#core/dataset/scaling.ts';
import type { BeatsFacts } from '#core/learn/parts.ts';
import { type MadePart, signals } from '../part.ts';
import type { Workshop } from '../workshop.ts';

/** Thumbnails for each class, where it has as many. */
const SHOWN = 20;

/** What beats of each class look like: some of them, their mean and their spread. */
export function beats({ dataset, plan }: Workshop): MadePart<BeatsFacts> {
  const { features, classes } = dataset;
  const rowsOf = classes.map((_, label) => rowsWhere(dataset, label));
  const shown = rowsOf.map((rows) => evenly(rows, SHOWN));
  const moments = rowsOf.map((rows) => momentsOf(gatherRows(dataset, rows), features));
  const { offset, spread } = fitScaler('minmax', gatherRows(dataset, plan.split.train), features);
  const all = shown.flatMap((rows) => [...gatherRows(dataset, rows)]);
  return {
    facts: {
      classes: classes.map(({ name, short, abnormal }, i) => ({
        name,
        short,
        abnormal,
        rows: rowsOf[i]!.length,
        shown: shown[i]!.length,
      })),
    },
    arrays: {
      beats: signals(all, all.length / features, features),
      mean: signals(
        moments.flatMap(({ mean }) => [...mean]),
        classes.length,
        features,
      ),
      deviation: signals(
        moments.flatMap(({ deviation }) => [...deviation]),
        classes.length,
        features,
      ),
      low: signals(offset, features),
      high: signals(
        offset.map((low, i) => low + spread[i]!),
        features,
      ),
    },
  };
}

function rowsWhere({ rows, label }: Dataset, wanted: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row).filter((row) => label[row] === wanted);
}

/** So many rows at even distances, in the order of the files. */
function evenly(rows: Uint32Array, count: number): Uint32Array {
  const wanted = Math.min(count, rows.length);
  return Uint32Array.from({ length: wanted }, (_, i) => rows[Math.floor(((i + 0.5) / wanted) * rows.length)]!);
}

/** Mean and standard deviation of each sample: what z-scoring would take away and divide by. */
function momentsOf(x: Float32Array, features: number): { mean: Float32Array; deviation: Float32Array } {
  const { offset, spread } = fitScaler('zscore', x, features);
  return { mean: offset, deviation: spread };
}

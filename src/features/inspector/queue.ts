import { weakMapMemoize } from 'reselect';

/** Which test rows the inspector leafs through. */
export const QUEUES = ['all', 'missed', 'falseAlarms', 'caught', 'passed'] as const;
export type QueueName = (typeof QUEUES)[number];

/** The test rows by score, rows of equal score in their order: of each class, and all of them. */
interface Orders {
  all: Uint32Array;
  /** The highest scores first. */
  down: { normal: Uint32Array; abnormal: Uint32Array };
  /** The lowest scores first. */
  up: { normal: Uint32Array; abnormal: Uint32Array };
}

/**
 * Positions among the test rows, the most telling first: misses by the lowest score, all others by the highest, and
 * normal rows that passed by the lowest. A view of rows that were sorted once: a threshold that is dragged asks with every
 * move.
 * @param abnormal 1 where the row is abnormal
 */
export function queueOf(name: QueueName, scores: Float32Array, abnormal: Uint8Array, threshold: number): Uint32Array {
  const { all, down, up } = ordersOf(scores, abnormal);
  switch (name) {
    case 'all':
      return all;
    case 'missed':
      return headOf(up.abnormal, (row) => scores[row]! <= threshold);
    case 'passed':
      return headOf(up.normal, (row) => scores[row]! <= threshold);
    case 'caught':
      return headOf(down.abnormal, (row) => scores[row]! > threshold);
    case 'falseAlarms':
      return headOf(down.normal, (row) => scores[row]! > threshold);
  }
}

const ordersOf = weakMapMemoize((scores: Float32Array, abnormal: Uint8Array): Orders => {
  const ordered = (direction: 1 | -1) =>
    Uint32Array.from(scores.keys()).sort((a, b) => direction * (scores[a]! - scores[b]!) || a - b);
  const parted = (rows: Uint32Array) => ({
    normal: rows.filter((row) => abnormal[row] === 0),
    abnormal: rows.filter((row) => abnormal[row] === 1),
  });
  const all = ordered(-1);
  return { all, down: parted(all), up: parted(ordered(1)) };
});

/** The rows up to the first that does not belong. */
function headOf(rows: Uint32Array, belongs: (row: number) => boolean): Uint32Array {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (belongs(rows[middle]!)) low = middle + 1;
    else high = middle;
  }
  return rows.subarray(0, low);
}

/**
 * The position `by` places further on in the queue, round the end. Where the present one is not in the queue, its
 * first or last. Null when the queue is empty.
 */
export function move(queue: Uint32Array, present: number | null, by: 1 | -1): number | null {
  if (queue.length === 0) return null;
  const at = present === null ? -1 : queue.indexOf(present);
  if (at < 0) return by === 1 ? queue[0]! : queue.at(-1)!;
  return queue[(at + by + queue.length) % queue.length]!;
}

/** Which test rows the inspector leafs through. */
export const QUEUES = ['all', 'missed', 'falseAlarms', 'caught', 'passed'] as const;
export type QueueName = (typeof QUEUES)[number];

/**
 * Positions among the test rows, the most telling first: misses by the lowest score, all others by the highest, and
 * normal rows that passed by the lowest. Rows of equal score keep their order.
 * @param abnormal 1 where the row is abnormal
 */
export function queueOf(name: QueueName, scores: Float32Array, abnormal: Uint8Array, threshold: number): Uint32Array {
  const isIn: Record<QueueName, (row: number) => boolean> = {
    all: () => true,
    missed: (row) => abnormal[row] === 1 && scores[row]! <= threshold,
    falseAlarms: (row) => abnormal[row] === 0 && scores[row]! > threshold,
    caught: (row) => abnormal[row] === 1 && scores[row]! > threshold,
    passed: (row) => abnormal[row] === 0 && scores[row]! <= threshold,
  };
  const direction = name === 'missed' || name === 'passed' ? 1 : -1;
  return rowsInOrder(scores, direction).filter(isIn[name]);
}

const orders = new WeakMap<Float32Array, Partial<Record<1 | -1, Uint32Array>>>();

/** All rows by score, sorted once: a threshold that is dragged asks for them with every move. */
function rowsInOrder(scores: Float32Array, direction: 1 | -1): Uint32Array {
  const known = orders.get(scores) ?? {};
  orders.set(scores, known);
  known[direction] ??= Uint32Array.from({ length: scores.length }, (_, row) => row).sort(
    (a, b) => direction * (scores[a]! - scores[b]!) || a - b,
  );
  return known[direction];
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

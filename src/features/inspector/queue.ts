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
  return Uint32Array.from({ length: scores.length }, (_, row) => row)
    .filter(isIn[name])
    .sort((a, b) => direction * (scores[a]! - scores[b]!) || a - b);
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

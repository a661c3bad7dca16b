/**
 * Work in pieces: a generator yields the share that is done, from 0 to 1, whenever whoever runs it may want to listen, show
 * how far it is, or give it up.
 */
export type Pieces<Result> = Generator<number, Result>;

/** Multiply-adds between two yields, which take 5 to 20 ms: a thread that listens then answers well within 100 ms. */
export const PIECE = 5_000_000;

/**
 * Visits the items from 0 to `count`, in blocks of about a piece.
 * @param workEach multiply-adds that an item takes
 */
export function* inBlocks(count: number, workEach: number, visit: (start: number, end: number) => void): Pieces<void> {
  const block = Math.max(1, Math.floor(PIECE / workEach));
  for (let start = 0; start < count; start += block) {
    const end = Math.min(count, start + block);
    visit(start, end);
    yield end / count;
  }
}

/** The same pieces as a part of something larger, which they take from one share to another. */
export function* within<Result>(from: number, to: number, pieces: Pieces<Result>): Pieces<Result> {
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    if (piece.done) return piece.value;
    yield from + (to - from) * piece.value;
  }
}

/** All pieces without a pause. */
export function atOnce<Result>(pieces: Pieces<Result>): Result {
  for (let piece = pieces.next(); ; piece = pieces.next()) if (piece.done) return piece.value;
}

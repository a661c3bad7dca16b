/** How far a bend reaches, in samples: the standard deviation of its bell. */
const REACH = 5;
/** Nobody's heart goes further than this. */
const LIMIT = 7;

/** A copy of a signal, pushed up (or down) by `by` at one sample, and ever less around it. */
export function bend(values: Float32Array, sample: number, by: number): Float32Array {
  return values.map((value, i) => {
    const bent = value + by * Math.exp(-((i - sample) ** 2) / (2 * REACH * REACH));
    return Math.min(LIMIT, Math.max(-LIMIT, bent));
  });
}

/** Samples of a heartbeat in ECG5000. */
export const SAMPLES = 140;

/** Lowest and highest value drawn: nearly all beats keep within, and what goes beyond is cut off. */
export const DOMAIN: readonly [low: number, high: number] = [-5, 4];

/** One beat of many, row by row. */
export const beatAt = (beats: Float32Array, i: number): Float32Array => beats.subarray(i * SAMPLES, (i + 1) * SAMPLES);

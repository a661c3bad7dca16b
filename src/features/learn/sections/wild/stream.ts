import { createRandom } from '#core/random/random.ts';
import { zNormalize } from '#core/signal/zNormalize.ts';
import { beatAt, SAMPLES } from '../../beats.ts';

/** Beats as they arrive, one after another. */
export interface Stream {
  /** Row-major, length × 140. */
  beats: Float32Array;
  /** 1 where a beat is abnormal. */
  abnormal: Uint8Array;
}

export const LENGTH = 720;
/** Where the drift sets in, and where it has reached its full size. */
const FROM = 120;
const TO = 600;
/** Share of abnormal beats. */
const ABNORMAL = 0.1;
/** Height of the full swell, in the beats' own unit. */
const SWELL = 1.5;
const SEED = 17;

/** How far normal has moved when beat i arrives, from 0 to 1. */
export const driftAt = (i: number): number => Math.min(1, Math.max(0, (i - FROM) / (TO - FROM)));

/**
 * A made-up stream of real beats, the same for everyone: each is drawn at random from those given, and a slow swell of the
 * baseline, as of an electrode that comes loose, is added and grows. Every beat is z-normalised again afterwards, as the
 * data set's beats are.
 */
export function makeStream(normal: Float32Array, abnormal: Float32Array): Stream {
  const random = createRandom(SEED);
  const beats = new Float32Array(LENGTH * SAMPLES);
  const flags = new Uint8Array(LENGTH);
  for (let i = 0; i < LENGTH; i++) {
    flags[i] = random.uniform() < ABNORMAL ? 1 : 0;
    const from = flags[i] ? abnormal : normal;
    const beat = beatAt(from, random.int(from.length / SAMPLES));
    beats.set(drifted(beat, driftAt(i)), i * SAMPLES);
  }
  return { beats, abnormal: flags };
}

/** A beat on a baseline that swells and sinks once. @param drift from 0 to 1 */
function drifted(beat: Float32Array, drift: number): Float32Array {
  if (drift === 0) return beat;
  return zNormalize(
    beat.map((value, i) => value + SWELL * drift * Math.sin((2 * Math.PI * i) / SAMPLES)),
    1,
  );
}

import { fitScaler } from '#core/dataset/scaling.ts';
import { buildNetwork } from '#core/network/build.ts';
import { latentOutputs } from '#core/network/forward.ts';
import type { Network } from '#core/network/network.ts';
import { uncertaintyBand } from '#core/variational/band.ts';
import { deviationOf } from '#core/variational/normal.ts';
import { variationalExperiment } from '#detectors/experiments/essay.ts';
import { beatAt, SAMPLES } from '../../beats.ts';
import type { Band } from './place.ts';

/** A beat as the encoder takes it: a normal distribution in each of the two units. */
export interface CodedBeat {
  values: Float32Array;
  mean: [number, number];
  deviation: [number, number];
  /** Where its samples are expected, over draws from its distribution. */
  band: Band;
}

/** Lays out the section's network, and has it encode beats (row-major, beats × 140). */
export function codedBeats(weights: Float32Array, input: Float32Array): { network: Network; beats: CodedBeat[] } {
  const { detector, seed } = variationalExperiment();
  const network = buildNetwork(SAMPLES, detector);
  const scaler = fitScaler('none', input, SAMPLES);
  const beats = Array.from({ length: input.length / SAMPLES }, (_, i): CodedBeat => {
    const values = beatAt(input, i);
    const [m1, m2, v1, v2] = latentOutputs(network, weights, values, 1);
    return {
      values,
      mean: [m1!, m2!],
      deviation: [deviationOf(v1!), deviationOf(v2!)],
      band: uncertaintyBand({ network, weights, scaler, seed }, values)!,
    };
  });
  return { network, beats };
}

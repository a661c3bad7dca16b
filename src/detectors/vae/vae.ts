import { latentUnits } from '#core/network/network.ts';
import type { NetworkModel } from '#core/scoreRow.ts';
import type { Detector } from '../detector.ts';
import { networkDetector } from '../network.ts';
import { vae as table } from './fields.ts';

/** Its prior says where rows are expected to lie: N(0, 1) in each unit. */
export const vae: Detector = {
  ...networkDetector(table),
  sample: (model, random) =>
    Float32Array.from({ length: latentUnits((model as NetworkModel).network) }, () => random.normal()),
};

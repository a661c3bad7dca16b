import { mean } from './mean/mean.ts';
import { pca } from './pca/pca.ts';

/** Every classical detector. To add one: a folder, and a line here. */
export const detectors = [mean, pca] as const;

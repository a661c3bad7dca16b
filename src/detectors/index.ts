import { autoencoder } from './autoencoder/autoencoder.ts';
import { type Classical, classicalDetector } from './classicalDetector.ts';
import type { Detector } from './detector.ts';
import { ensemble } from './ensemble/ensemble.ts';
import { ensembleTable } from './ensemble/fields.ts';
import { SINGLE } from './single.ts';
import { vae } from './vae/vae.ts';

/** Those without a network. */
export const CLASSICAL: readonly Classical[] = [
  ...SINGLE.map(({ table, detector }) => classicalDetector(table, detector)),
  classicalDetector(ensembleTable, ensemble),
];

/** Every detector. The first is the one that a link without a kind means. */
export const DETECTORS: readonly Detector[] = [autoencoder, vae, ...CLASSICAL];

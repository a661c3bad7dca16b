import type { ClassicalDetector } from './classical.ts';
import { ensemble } from './ensemble/ensemble.ts';
import { MEMBERS } from './ensemble/members.ts';

/** Every classical detector, the simplest first. Their settings are in `fields.ts`. */
export const detectors: readonly ClassicalDetector[] = [
  ...Object.values(MEMBERS).map(({ detector }) => detector),
  ensemble,
];

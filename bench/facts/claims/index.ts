import type { Claim } from '../claim.ts';
import {
  accuracy,
  anomaly,
  baselines,
  bottleneck,
  classify,
  contamination,
  error,
  heartbeat,
  threshold,
  training,
  variational,
  wild,
} from './essay.ts';
import { detectors, presets, score, sets } from './lab.ts';
import { methods, methodsWords, planeWords } from './methods.ts';
import { about, glossary, help, learn } from './rest.ts';

/** Where the page states facts, by files of `src/text/en`, and what it states there. References prove, and claim nothing. */
export const CLAIMS: readonly { files: readonly string[]; claims: readonly Claim[] }[] = [
  { files: ['learn/index.ts'], claims: learn },
  { files: ['learn/anomaly.ts'], claims: anomaly },
  { files: ['learn/classify.ts'], claims: classify },
  { files: ['learn/heartbeat.ts'], claims: heartbeat },
  { files: ['learn/bottleneck.ts'], claims: bottleneck },
  { files: ['learn/error.ts'], claims: error },
  { files: ['learn/training.ts'], claims: training },
  { files: ['learn/threshold.ts'], claims: threshold },
  { files: ['learn/accuracy.ts'], claims: accuracy },
  { files: ['learn/baselines.ts'], claims: baselines },
  { files: ['learn/contamination.ts'], claims: contamination },
  { files: ['learn/variational.ts', 'learn/variationalWords.ts'], claims: variational },
  { files: ['learn/methods.ts'], claims: methods },
  { files: ['learn/methodsWords.ts'], claims: methodsWords },
  { files: ['learn/planeWords.ts'], claims: planeWords },
  { files: ['learn/wild.ts'], claims: wild },
  { files: ['glossary.ts'], claims: glossary },
  { files: ['about.ts'], claims: about },
  { files: ['lab/help.ts'], claims: help },
  { files: ['lab/score.ts'], claims: score },
  { files: ['lab/detectors.ts'], claims: detectors },
  { files: ['lab/presets.ts'], claims: presets },
  { files: ['lab/sets.ts'], claims: sets },
];

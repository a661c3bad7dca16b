import type { Split } from './dataset/dataset.ts';
import type { Scaler } from './dataset/scaling.ts';
import type { EngineName, Experiment } from './experiment/experiment.ts';
import type { Message } from './message.ts';
import type { Network } from './network/network.ts';

/** A detector beside the one in hand, fitted on the same scaled training rows and scored on the same rows. */
export interface Baseline {
  /** The detector's kind. */
  id: string;
  /** How many principal components; null where it has none. */
  components: number | null;
  validationScores: Float32Array;
  testScores: Float32Array;
}

/** All that an experiment settles before the first training step. */
export interface RunPlan {
  experiment: Experiment;
  split: Split;
  /** 1 where a row is known to be abnormal: those that the split hides pass for normal. */
  validationAbnormal: Uint8Array;
  /** 1 where a row is abnormal. */
  testAbnormal: Uint8Array;
  /** How many of the training rows are abnormal. */
  trainingAbnormal: number;
  scaler: Scaler;
  /** As the experiment composes it; null where its detector is no network. */
  network: Network | null;
  /** As many as the detector is trained for at most; 1 where it does not iterate. */
  epochs: number;
  baselines: Baseline[];
}

/** The plan of a network. */
export type NetworkPlan = RunPlan & { network: Network };

/** What one engine took for a training step of the model at hand, or why it could not be asked. */
export interface EngineReport {
  engine: EngineName;
  msPerStep: number | null;
  problem: Message | null;
}

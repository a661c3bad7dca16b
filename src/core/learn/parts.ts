import type { EpochLoss } from '#core/frame.ts';
import type { Interval } from '#core/statistics/meanInterval.ts';
import type { SweepPoint } from '#core/sweep.ts';
import type { MethodTrial, MethodWork, Width } from './methods.ts';
import type { Unpacked } from './pack.ts';

/** What the essay is told of every part: whether its rows were ever measured. */
export interface PartFacts {
  /** True when the rows are drawn from summary statistics because the real ones could not be had. */
  standIn: boolean;
}

/** A heartbeat by its class, and its error where one network evaluates it. */
export interface BeatFact {
  /** Index into the classes. */
  label: number;
  abnormal: boolean;
  /** Name of the class. */
  name: string;
  short: string;
  score: number;
}

/** How well one run ranks test rows. */
export interface Area {
  rocAuc: number;
  /** 95 %, by DeLong's variance: what other test rows would give the same model. */
  interval: Interval;
}

/** One normal beat and one abnormal, as the essay's network redraws them. Arrays: `input`, `rebuilt` (2 × 140). */
export interface IdeaFacts extends PartFacts {
  beats: BeatFact[];
}

/**
 * Beats of each class. Arrays: `beats` (all of them, class by class, × 140), `mean` and `deviation` (classes × 140), `low`
 * and `high` (140): the range of normal training beats, sample by sample.
 */
export interface BeatsFacts extends PartFacts {
  classes: { name: string; short: string; abnormal: boolean; rows: number; shown: number }[];
}

/** Arrays: `input` (beats × 140); for each width k from 1 on `rebuilt` (widths × beats × 140) and `code` (widths × beats × widths, 0 where there is no unit). */
export interface BottleneckFacts extends PartFacts {
  beats: Omit<BeatFact, 'score'>[];
  widths: BottleneckWidth[];
}

export interface BottleneckWidth extends Area {
  units: number;
  /** Half of the normal, of the abnormal test beats have an error below this. */
  medianNormal: number;
  medianAbnormal: number;
  /** The error of each of the chosen beats. */
  scores: number[];
}

/** Arrays: `scores` (epochs × test rows), `abnormal` (test rows), `input` (beats × 140), `rebuilt` (epochs × beats × 140). */
export interface TrainingFacts extends PartFacts {
  losses: EpochLoss[];
  /** By the rule of the experiment on the validation rows, epoch by epoch. */
  thresholds: number[];
  /** Of test rows, epoch by epoch. */
  rocAuc: number[];
  beats: Omit<BeatFact, 'score'>[];
}

/** The trained network. Arrays: `weights`, `input` (beats × 140). */
export interface ModelFacts extends PartFacts {
  threshold: number;
  beats: BeatFact[];
  /** Half of the normal validation beats have an error below this. */
  medianNormal: number;
}

/** The errors that the trained network makes. Arrays: `validation`, `validationAbnormal`, `test`, `testAbnormal`. */
export type ScoresFacts = PartFacts;

/** Detectors that learnt from the same beats, from the plainest on. */
export const CONTENDERS = ['mean', 'pca', 'fragile', 'sturdy'] as const;

/**
 * The same beats, redrawn by four detectors. Arrays: `input` (beats × 140), `rebuilt` (baselines × beats × 140), `scores`
 * (baselines × test rows), `abnormal` (test rows).
 */
export interface BaselinesFacts extends PartFacts {
  /** That of all four: the first from which the fragile network collapsed, or the first of all if it never did. */
  seed: number;
  /** In the order of `CONTENDERS`: their areas, and their errors on each of the beats. */
  baselines: { rocAuc: number; scores: number[] }[];
  beats: Omit<BeatFact, 'score'>[];
  /** What became of the fragile network from each seed. */
  seeds: FragileRun[];
}

export interface FragileRun extends Area {
  seed: number;
  /** The ROC AUC of the mean beat on the same rows. */
  mean: number;
  /** It redraws every beat alike: see `hasCollapsed`. */
  collapsed: boolean;
}

/**
 * What abnormal rows among the training rows do. Arrays: `input` (beats × 140), `rebuilt` (shares × beats × 140): one
 * normal and one abnormal beat as the network of the first seed redraws them, by the shares of `SWEEP_SHARES`.
 */
export interface ContaminationFacts extends PartFacts {
  runs: ContaminatedRun[];
  beats: Omit<BeatFact, 'score'>[];
  /** The errors of the beats, by share. */
  scores: number[][];
  /** How many beats were learnt from, and how many of these were abnormal, by share. */
  learnt: { rows: number; abnormal: number }[];
}

export interface ContaminatedRun extends SweepPoint {
  interval: Area['interval'];
  /** Half of the normal, of the abnormal test beats have an error below this. */
  medianNormal: number;
  medianAbnormal: number;
}

/**
 * By what test rows are ranked: by how unlikely they are to the decoder; by the plain squared error of what the same
 * network draws from the mean; by the error of the essay's plain autoencoder.
 */
export const COMPARED = ['surprise', 'errors', 'plain'] as const;

/**
 * A variational autoencoder with two latent units. Arrays: `weights`, `latent` (test rows × 2, the means), `abnormal` (test
 * rows), `input` (beats × 140).
 */
export interface VariationalFacts extends PartFacts {
  beats: BeatFact[];
  threshold: number;
  areas: Record<(typeof COMPARED)[number], Area>;
}

/** How the methods of the map fared, measured on beats and on connections. No arrays. */
export interface MethodsFacts extends PartFacts {
  /** Whether the connections were ever measured. */
  connectionsStandIn: boolean;
  seeds: Record<Width, number[]>;
  trials: MethodTrial[];
  work: MethodWork[];
}

/** Beats to make a stream of. Arrays: `before` (normal training beats), `normal` and `abnormal` (test beats), each × 140. */
export type WildFacts = PartFacts;

/** Everything the essay is given ready-made, by the name of its file. */
export interface LearnParts {
  idea: IdeaFacts;
  beats: BeatsFacts;
  bottleneck: BottleneckFacts;
  training: TrainingFacts;
  model: ModelFacts;
  scores: ScoresFacts;
  baselines: BaselinesFacts;
  contamination: ContaminationFacts;
  variational: VariationalFacts;
  wild: WildFacts;
  methods: MethodsFacts;
}

export type LearnPart<Name extends keyof LearnParts> = Unpacked<LearnParts[Name]>;

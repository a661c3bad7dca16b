import { readFile } from 'node:fs/promises';
import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { FrameOfNetwork } from '#core/frame.ts';
import type { Area, BeatFact } from '#core/learn/parts.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { aucInterval, placementsOfSorted } from '#core/metrics/delong.ts';
import type { ScoreIndex } from '#core/metrics/scoreIndex.ts';
import { decode, encode, reconstructionErrors } from '#core/network/forward.ts';
import type { Network } from '#core/network/network.ts';
import type { NetworkPlan } from '#core/plan.ts';
import { essayExperiment } from '#detectors/experiments/essay.ts';
import type { Engines } from '#engine/fallback.ts';
import { createFusedWasmEngine } from '#engine/fused/createFusedEngine.ts';
import { loadKernels } from '#engine/fused/wasm/kernels.ts';
import type { BaselineChoice } from '#run/baselines.ts';
import { oneEngine } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';

/** What the parts of the essay are made from: the beats, an engine, and the run that most of them tell of. */
export interface Workshop {
  dataset: Dataset;
  /** Rows of another kind, which the essay tells of where it compares methods. */
  connections: Dataset;
  /** The engine that everything is trained on. */
  engines: Engines;
  plan: NetworkPlan;
  /** Of the essay's run, epoch by epoch from the untrained network on. */
  frames: FrameOfNetwork[];
  /** The last frame of another network on the same rows. */
  train(experiment: Experiment): Promise<FrameOfNetwork>;
  /** A run of its own from the rows on, as the Lab would do it, whatever differs. @param baselines the usual ones unless told */
  perform(
    experiment: Experiment,
    baselines?: readonly BaselineChoice[],
  ): Promise<{ plan: NetworkPlan; frames: FrameOfNetwork[] }>;
}

const KERNELS = new URL('../../src/engine/fused/wasm/kernels.wasm', import.meta.url);

/** Trains the essay's network, always the same way: the engine's results are the same to the bit on every machine. */
export async function openWorkshop(dataset: Dataset, connections: Dataset): Promise<Workshop> {
  const engine = createFusedWasmEngine(await loadKernels(await readFile(KERNELS)));
  const engines = oneEngine(engine);
  const performWith = async (experiment: Experiment, baselines?: readonly BaselineChoice[]) => {
    const frames: FrameOfNetwork[] = [];
    const means = { engines, baselines };
    const { plan, end } = await runToEnd({ ...experiment, engine: engine.name }, dataset, means, (frame) =>
      frames.push(structuredClone(frame) as FrameOfNetwork),
    );
    const { network } = plan;
    if (!network) throw new Error('The essay tells of networks.');
    if (end.reason !== 'finished') throw new Error(`A network of the essay did not train to its end: ${end.reason}.`);
    return { plan: { ...plan, experiment, network }, frames };
  };
  return {
    dataset,
    connections,
    engines,
    ...(await performWith(essayExperiment())),
    // Nobody asks how others would have done there.
    train: async (experiment) => (await performWith(experiment, [])).frames.at(-1)!,
    perform: performWith,
  };
}

/**
 * Test rows of one class that stand for the others: at even distances through the errors that the trained network makes.
 * Positions in the split's test rows.
 */
export function typicalOf({ dataset, plan, frames }: Workshop, label: number, count: number): number[] {
  const scores = frames.at(-1)!.testScores;
  const ofClass = [...plan.split.test.keys()].filter((i) => dataset.label[plan.split.test[i]!] === label);
  const ascending = ofClass.sort((a, b) => scores[a]! - scores[b]!);
  const wanted = Math.min(count, ascending.length);
  return Array.from({ length: wanted }, (_, i) => ascending[Math.floor(((i + 0.5) / wanted) * ascending.length)]!);
}

/** A mixed handful: so many of each class, in the classes' order. */
export function handful(workshop: Workshop, counts: readonly number[]): number[] {
  return counts.flatMap((count, label) => typicalOf(workshop, label, count));
}

/** Test rows by their positions, as measured: positions.length × features. */
export function testRows({ dataset, plan }: Workshop, positions: readonly number[]): Float32Array {
  return gatherRows(
    dataset,
    Uint32Array.from(positions, (i) => plan.split.test[i]!),
  );
}

export function beatFact({ dataset, plan }: Workshop, position: number): Omit<BeatFact, 'score'> {
  const label = dataset.label[plan.split.test[position]!]!;
  const { abnormal, name, short } = dataset.classes[label]!;
  return { label, abnormal, name, short };
}

/** What a network makes of rows. The essay's networks take them as they are: they are scaled beat by beat already. */
export function rebuild(network: Network, weights: Float32Array, x: Float32Array) {
  const rows = x.length / network.inputs;
  const code = encode(network, weights, x, rows);
  const output = decode(network, weights, code, rows);
  return { code, output, scores: [...reconstructionErrors(network, x, output)] };
}

/** How well test rows are ranked. @throws Error when there are fewer than two rows of a kind */
export function areaOf(test: ScoreIndex): Area {
  const interval = aucInterval(placementsOfSorted(test));
  if (!interval) throw new Error('The essay ranks rows of both kinds, two of each at the least.');
  return { rocAuc: rocAuc(test)!, interval };
}

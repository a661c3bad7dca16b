import { VAE_SCORES } from '#core/experiment/experiment.ts';
import type { TrainingFrame } from '#core/frame.ts';
import { plainLayer } from '#core/network/testing.ts';
import { createFusedWasmEngine } from '#engine/fused/createFusedEngine.ts';
import type { Kernels } from '#engine/fused/wasm/kernels.ts';
import { runAll, smallTask, smallVaeTask } from '#engine/testing.ts';

/** Every activation that takes an exponential, and all that a layer can ask for. */
const encoder = [
  { ...plainLayer(7, 'tanh'), dropout: 0.2, batchNormalization: true },
  plainLayer(5, 'sigmoid'),
  plainLayer(4, 'elu'),
];

/** All numbers of all frames of an autoencoder and of variational ones with every score, by name, but for the clock's. */
export async function wasmFrames(kernels: Kernels): Promise<Record<string, number[]>> {
  const engine = createFusedWasmEngine(kernels);
  const options = { epochs: 12, regularizer: { kind: 'l1l2', rate: 0.001 } } as const;
  const variational = VAE_SCORES.map(
    (score) => [score, smallVaeTask(options, { encoder, score, warmUpEpochs: 5 })] as const,
  );
  const numbers: Record<string, number[]> = {};
  for (const [name, task] of [['autoencoder', smallTask(options, { encoder })] as const, ...variational]) {
    const { frames } = await runAll(engine, task);
    numbers[name] = frames.flatMap(numbersOf);
  }
  return numbers;
}

function numbersOf({ msPerStep: _, ...frame }: TrainingFrame): number[] {
  const found: number[] = [];
  const collect = (value: unknown) => {
    if (typeof value === 'number') found.push(value);
    else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) collect(part);
  };
  collect(frame);
  return found;
}

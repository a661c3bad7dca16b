import { type Engine, EngineLostError } from '#engine/engine.ts';
import { engineOfTrainers } from '#engine/trainerEngine.ts';
import { createReferenceTrainer } from './reference/trainer.ts';
import type { Kernels } from './wasm/kernels.ts';
import { createWasmTrainer } from './wasm/trainer.ts';

/** The fastest engine for most networks. The same task gives the same frames, to the bit, on every machine. */
export function createFusedWasmEngine(kernels: Kernels): Engine {
  return engineOfTrainers(
    'fusedWasm',
    (task, yieldToMain) => createWasmTrainer(kernels, task, yieldToMain),
    (error) => {
      // Memory that a machine will not give; another engine may get by with less.
      if (!(error instanceof RangeError)) return error;
      return new EngineLostError({ say: 'outOfMemory' }, { cause: error });
    },
  );
}

/** The same in plain JavaScript, for machines without WebAssembly or its vector instructions. */
export function createFusedJsEngine(): Engine {
  return engineOfTrainers('fusedJs', createReferenceTrainer, (error) => error);
}

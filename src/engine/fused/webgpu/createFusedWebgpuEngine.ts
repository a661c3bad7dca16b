import { type Engine, EngineLostError, type TrainingTask } from '#engine/engine.ts';
import { engineOfTrainers } from '#engine/trainerEngine.ts';
import type { Gpu } from './device.ts';
import { createWebgpuTrainer } from './trainer.ts';

/** An engine for networks of dense layers, large ones above all, on a graphics processor. */
export function createFusedWebgpuEngine(gpu: Gpu): Engine {
  return engineOfTrainers('fusedWebgpu', (task) => createWebgpuTrainer(gpu, plain(task)), asLoss);
}

/** A device can fail in more ways than it can name; all mean the same to a run: go on elsewhere. */
function asLoss(error: unknown): unknown {
  if (error instanceof EngineLostError) return error;
  return new EngineLostError(error instanceof Error ? error.message : String(error), { cause: error });
}

/** @throws EngineLostError for what another engine must train */
function plain(task: TrainingTask): TrainingTask {
  if (task.network.variational === null) return task;
  throw new EngineLostError('it does not train variational autoencoders');
}

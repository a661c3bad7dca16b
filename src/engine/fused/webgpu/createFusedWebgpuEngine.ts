import { messageOf } from '#core/message.ts';
import { type Engine, EngineLostError } from '#engine/engine.ts';
import { engineOfTrainers } from '#engine/trainerEngine.ts';
import type { Gpu } from './device.ts';
import { createWebgpuTrainer } from './trainer.ts';

/** An engine for networks of dense layers, variational ones too, and large ones above all, on a graphics processor. */
export function createFusedWebgpuEngine(gpu: Gpu): Engine {
  return engineOfTrainers('fusedWebgpu', (task) => createWebgpuTrainer(gpu, task), asLoss);
}

/** A device can fail in more ways than it can name; all mean the same to a run: go on elsewhere. */
function asLoss(error: unknown): unknown {
  if (error instanceof EngineLostError) return error;
  return new EngineLostError(messageOf(error), { cause: error });
}

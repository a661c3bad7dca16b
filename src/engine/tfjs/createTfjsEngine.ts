import type { TfjsEngineName } from '#core/experiment/experiment.ts';
import { messageOf } from '#core/message.ts';
import { type Engine, EngineLostError } from '#engine/engine.ts';
import { engineOfTrainers } from '#engine/trainerEngine.ts';
import { type DeviceOptions, openDevice } from './device.ts';
import { createTrainer } from './trainer.ts';

/**
 * An engine on one of tfjs's backends, loaded now. On `wasm` and `cpu` the same task gives the same frames, to the bit.
 * @throws TellingError of what is missing when this machine or browser cannot offer the engine
 */
export async function createTfjsEngine(name: TfjsEngineName, options: DeviceOptions = {}): Promise<Engine> {
  const device = await openDevice(name, options);
  return engineOfTrainers(
    name,
    (task, yieldToMain) => createTrainer(device, task, yieldToMain),
    (error) => asLoss(name, error),
  );
}

/**
 * A device can fail in more ways than it can name: a driver's reset, a refused allocation, a shader that will not
 * compile. All mean the same to a run: go on elsewhere. Past plain JavaScript there is no elsewhere.
 */
function asLoss(name: TfjsEngineName, error: unknown): unknown {
  if (name === 'cpu' || error instanceof EngineLostError) return error;
  return new EngineLostError(messageOf(error), { cause: error });
}

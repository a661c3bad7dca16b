import type { EngineName } from '#core/experiment/experiment.ts';
import { createBreathe } from '#engine/breathe.ts';
import { type Engine, EngineLostError } from '#engine/engine.ts';
import { trainEpochs } from '#engine/loop.ts';
import { measureSteps } from '#engine/measure.ts';
import type { Trainer } from '#engine/trainer.ts';
import { type DeviceOptions, openDevice } from './device.ts';
import { createTrainer } from './trainer.ts';

/**
 * An engine on one of tfjs's backends, loaded now. On `wasm` and `cpu` the same task gives the same frames, to the bit.
 * @throws Error with a sentence that says what is missing when this machine or browser cannot offer the engine
 */
export async function createTfjsEngine(name: EngineName, options: DeviceOptions = {}): Promise<Engine> {
  const device = await openDevice(name, options);
  return {
    name,
    async *train(task, settings, signal) {
      const breathe = createBreathe();
      let trainer: Trainer | null = null;
      try {
        trainer = createTrainer(device, task, breathe);
        return yield* trainEpochs(trainer, task, settings, signal, breathe);
      } catch (error) {
        throw asLoss(name, error);
      } finally {
        release(trainer);
      }
    },
    async measure(task, budgetMs) {
      const breathe = createBreathe();
      let trainer: Trainer | null = null;
      try {
        trainer = createTrainer(device, task, breathe);
        return await measureSteps(trainer, task, budgetMs, breathe);
      } catch (error) {
        throw asLoss(name, error);
      } finally {
        release(trainer);
      }
    },
    // Backends stay warm for the next engine; what a run put there is gone when the run is.
    dispose() {},
  };
}

/**
 * A device can fail in more ways than it can name: a driver's reset, a refused allocation, a shader that will not
 * compile. All mean the same to a run: go on elsewhere. Past plain JavaScript there is no elsewhere.
 */
function asLoss(name: EngineName, error: unknown): unknown {
  if (name === 'cpu' || error instanceof EngineLostError) return error;
  return new EngineLostError(error instanceof Error ? error.message : String(error), { cause: error });
}

function release(trainer: Trainer | null): void {
  try {
    trainer?.dispose();
  } catch {
    // A dead device may refuse even to be cleared away.
  }
}

import type { EngineName } from '#core/experiment/experiment.ts';
import { createYieldToMain, type YieldToMain } from '#core/yieldToMain.ts';
import type { Engine, TrainingTask } from './engine.ts';
import { trainEpochs } from './loop.ts';
import { measureSteps } from './measure.ts';
import type { Trainer } from './trainer.ts';

/**
 * An engine that trains each task with a trainer of its own.
 * @param asLoss what to throw for an error of a trainer: an `EngineLostError` where another engine may go on
 */
export function engineOfTrainers(
  name: EngineName,
  createTrainer: (task: TrainingTask, yieldToMain: YieldToMain) => Trainer,
  asLoss: (error: unknown) => unknown,
): Engine {
  return {
    name,
    async *train(task, settings, signal, hold) {
      const yieldToMain = createYieldToMain({ signal, hold });
      let trainer: Trainer | null = null;
      try {
        trainer = createTrainer(task, yieldToMain);
        return yield* trainEpochs(trainer, task, settings, signal, yieldToMain);
      } catch (error) {
        if (signal.aborted) return { reason: 'cancelled' };
        throw asLoss(error);
      } finally {
        release(trainer);
      }
    },
    async measure(task, budgetMs, signal) {
      const yieldToMain = createYieldToMain({ signal });
      let trainer: Trainer | null = null;
      try {
        trainer = createTrainer(task, yieldToMain);
        return await measureSteps(trainer, task, budgetMs, yieldToMain);
      } catch (error) {
        throw signal?.aborted ? error : asLoss(error);
      } finally {
        release(trainer);
      }
    },
    // What a run took is given back when the run ends; what all runs share stays warm for the next engine.
    dispose() {},
  };
}

function release(trainer: Trainer | null): void {
  try {
    trainer?.dispose();
  } catch {
    // A dead device may refuse even to be cleared away.
  }
}

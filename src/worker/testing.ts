import { vi } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import type { EngineChoice, TrainingOptions } from '#core/experiment/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import type { Engine } from '#engine/engine.ts';
import { createFusedJsEngine } from '#engine/fused/createFusedEngine.ts';
import { createReferenceTrainer } from '#engine/fused/reference/trainer.ts';
import { engineOfTrainers } from '#engine/trainerEngine.ts';
import { createBack } from './back.ts';
import type { Response } from './protocol.ts';

/** A page's side of the conversation with a back of its own, whose data sets are small. */
export function converse() {
  const page = {
    /** What has been said, as it reaches the page: what the worker does to it afterwards does not. */
    told: [] as Response[],
    /** The run that was asked for last. */
    run: 0,
    /** Steps that the engine called cpu has taken in a run: they get nowhere, and its epochs never end. */
    crawled: 0,
    /** The search for the fastest engine, while it is put off: it ends when it is called off, and not before. */
    search: { putOff: false, signals: [] as AbortSignal[] },
    ask: createBack({
      engines: {
        others: ['fusedJs'],
        create: async (name) => (name === 'cpu' ? crawlingEngine() : createFusedJsEngine()),
        chooseFastest: async (_, __, signal) => {
          page.search.signals.push(signal);
          if (page.search.putOff) {
            await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
          }
          return { engine: createFusedJsEngine(), reports: [], forget: () => {} };
        },
      },
      load: async () => datasetOf([200, 50], 5),
      tell: (response) => page.told.push(structuredClone(response)),
    }),
    kinds: () => page.told.map((response) => response.type),
    ends: () => page.told.filter((response) => response.type === 'ended'),
    /** Waits until the worker has said one of these once more. */
    async heard(act: () => void, ...types: Response['type'][]): Promise<void> {
      const count = () => page.kinds().filter((kind) => types.includes(kind)).length;
      const before = count();
      act();
      await vi.waitUntil(() => count() > before, { timeout: 20_000, interval: 2 });
    },
    load: () => page.heard(() => page.ask({ type: 'load', dataset: 'kddcup99', base: '' }), 'loaded'),
    /** Has a short run of the autoencoder prepared. */
    async prepare(training: Partial<TrainingOptions>, engine: EngineChoice = 'fusedJs'): Promise<void> {
      const base = defaultExperiment('kddcup99');
      const experiment = { ...base, engine, trainingRows: 40, training: { ...base.training, epochs: 6, ...training } };
      page.run += 1;
      await page.heard(() => page.ask({ type: 'prepare', run: page.run, experiment, untrained: true }), 'prepared');
      page.told.length = 0;
    },
    /** Has it trained so many epochs, or to its end. */
    go: (epochs: number | null) => page.heard(() => page.ask({ type: 'go', run: page.run, epochs }), 'paused', 'ended'),
  };

  const crawlingEngine = (): Engine =>
    engineOfTrainers(
      'cpu',
      (task, yieldToMain) => {
        page.crawled = 0;
        return {
          ...createReferenceTrainer(task, yieldToMain),
          steps(first) {
            page.crawled += 1;
            return first;
          },
        };
      },
      (error) => error,
    );

  return page;
}

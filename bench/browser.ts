import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { DatasetId } from '#core/dataset/dataset.ts';
import type { EngineName, TfjsEngineName } from '#core/experiment/experiment.ts';
import { dataBase } from '#store/dataBase.ts';
import { browserEngines } from '#worker/engines.ts';
import { loadDataset } from '#worker/load.ts';
import { anomagramStepMs, ourStepMs } from './anomagramStep.ts';
import { sweepSeconds, timeToAuc } from './journeys.ts';
import { type Workplace, workplaceOf } from './workplace.ts';

/** What this page offers to whoever drives it. */
const bench = {
  workplace: null as Workplace | null,
  async open(id: DatasetId, engine: EngineName): Promise<boolean> {
    bench.workplace = workplaceOf(await rowsOf(id), await engines.create(engine));
    return bench.workplace.standIn;
  },
  timeToAuc,
  sweepSeconds,
  anomagramStepMs: async (backend: TfjsEngineName) => anomagramStepMs(await rowsOf('ecg5000'), backend, wasmUrl),
  ourStepMs: async (engine: EngineName) => ourStepMs(await rowsOf('ecg5000'), await engines.create(engine)),
};

export type BenchPage = typeof bench;

declare global {
  /** There as soon as the page’s script has run. */
  var benchPage: BenchPage;
}

const rowsOf = (id: DatasetId) => loadDataset(id, dataBase(), () => {});

// As on the site, data and worker are found from the folder above.
const base = document.createElement('base');
base.href = '../';
document.head.append(base);

const engines = browserEngines();
globalThis.benchPage = bench;

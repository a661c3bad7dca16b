import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it, type TestContext } from 'vitest';
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import { evaluate, rank } from '#core/evaluation.ts';
import { fromQuery } from '#detectors/experiment.ts';
import type { Engine } from '#engine/engine.ts';
import { createFusedWasmEngine } from '#engine/fused/createFusedEngine.ts';
import { loadKernels } from '#engine/fused/wasm/kernels.ts';
import { oneEngine } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';
import { loadDataset } from '../data/read.ts';
import links from './fixtures/oldLinks.json' with { type: 'json' };

/**
 * Links of version 1, as people keep and mail them: every preset, some that are mended, and combinations of all settings
 * that a seed drew; some name no version. `fixtures/oldLinks.json` says what each opened to when the file was made; it is
 * never made anew.
 */
const PART = 20;
const KERNELS = new URL('../src/engine/fused/wasm/kernels.wasm', import.meta.url);

let engine: Engine;
const datasets = {} as Record<DatasetId, Dataset>;

beforeAll(async () => {
  engine = createFusedWasmEngine(await loadKernels(await readFile(KERNELS)));
  for (const id of ['ecg5000', 'kddcup99'] as const) datasets[id] = await loadDataset(id);
});

/** Trains what a link says to its end. ROC AUCs are of test rows; the threshold is the rule's on validation rows. */
async function open(query: string, context: TestContext) {
  const { experiment } = fromQuery(query);
  const dataset = datasets[experiment.dataset]!;
  if (dataset.standIn) context.skip('The rows at hand are stand-ins; the figures are those of the real ones.');
  const asked = { ...experiment, engine: engine.name };
  const { plan, last } = await runToEnd(asked, dataset, { engines: oneEngine(engine) });
  const baselineAuc = (id: 'pca' | 'mean') => rank(plan, plan.baselines.find((found) => found.id === id)!).rocAuc;
  const ranking = rank(plan, last);
  const { threshold } = evaluate(ranking, experiment.threshold);
  return { query, rocAuc: ranking.rocAuc, pca: baselineAuc('pca'), mean: baselineAuc('mean'), threshold };
}

const parts = Array.from({ length: Math.ceil(links.length / PART) }, (_, i) => links.slice(i * PART, (i + 1) * PART));

it('holds 200 different links', () => {
  expect(new Set(links.map(({ query }) => query)).size).toBe(200);
});

it.for(parts.map((part, i) => [i * PART + 1, part] as const))(
  'opens to the numbers it always opened to, to the last bit: twenty links from number %s on',
  { timeout: 120_000 },
  async ([, part], context) => {
    for (const link of part) expect(await open(link.query, context)).toEqual(link);
  },
);

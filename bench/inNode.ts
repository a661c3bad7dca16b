import { readFile } from 'node:fs/promises';
import type { DatasetId } from '#core/dataset/dataset.ts';
import type { EngineName } from '#core/experiment/experiment.ts';
import type { Engine } from '#engine/engine.ts';
import { createFusedJsEngine, createFusedWasmEngine } from '#engine/fused/createFusedEngine.ts';
import { loadKernels } from '#engine/fused/wasm/kernels.ts';
import { createFusedWebgpuEngine } from '#engine/fused/webgpu/createFusedWebgpuEngine.ts';
import { type Gpu, openGpu } from '#engine/fused/webgpu/device.ts';
import { createTfjsEngine } from '#engine/tfjs/createTfjsEngine.ts';
import { loadDataset } from '../data/read.ts';
import { type Evaluator, evaluatorOf, type OpenWorkplace, workplaceOf } from './workplace.ts';

/** A workplace in this very process, for the engines that need no browser. */
export const openInNode: OpenWorkplace = async (id, engine) =>
  workplaceOf(await loadDataset(id), await createEngine(engine));

export async function createEngine(name: EngineName): Promise<Engine> {
  if (name === 'fusedJs') return createFusedJsEngine();
  if (name === 'fusedWebgpu') return createFusedWebgpuEngine(await warmGpu());
  if (name !== 'fusedWasm') return createTfjsEngine(name);
  return createFusedWasmEngine(await loadKernels(await readFile(KERNELS)));
}

/** Opened once. */
let gpu: Promise<Gpu> | null = null;

function warmGpu(): Promise<Gpu> {
  gpu ??= openGpu();
  return gpu;
}

const KERNELS = new URL('../src/engine/fused/wasm/kernels.wasm', import.meta.url);

/** For detectors that need no engine. */
export const openWithoutEngine = async (id: DatasetId): Promise<Evaluator> => evaluatorOf(await loadDataset(id), null);

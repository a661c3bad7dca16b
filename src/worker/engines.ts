import tfjsWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { EngineName } from '#core/experiment/experiment.ts';
import { distrust, fetchFile } from '#core/fetch/fetchFile.ts';
import { isOneFile } from '#core/fetch/oneFile.ts';
import { reachScript } from '#core/fetch/reachScript.ts';
import { TellingError } from '#core/message.ts';
import type { Engine } from '#engine/engine.ts';
import { type Engines, FALLBACK_ORDER } from '#engine/fallback.ts';
import { createFusedJsEngine, createFusedWasmEngine } from '#engine/fused/createFusedEngine.ts';
import { type Kernels, loadKernels } from '#engine/fused/wasm/kernels.ts';
import kernelsUrl from '#engine/fused/wasm/kernels.wasm?url';
import { createFusedWebgpuEngine } from '#engine/fused/webgpu/createFusedWebgpuEngine.ts';
import { type Gpu, openGpu } from '#engine/fused/webgpu/device.ts';
import { softwareGraphics } from '#engine/softwareGraphics.ts';
import { fastestOnce } from './fastest.ts';

/** The engines of this browser, and what they share: binaries and the graphics processor, each opened once. */
export function browserEngines(): Engines {
  let kernels: Promise<Kernels> | null = null;
  /** Opened once, and again when it was lost. */
  let gpu: Promise<Gpu> | null = null;
  /** The binary of tfjs within the one-file edition, at an address that it can be fetched from. */
  let inlinedBinary: string | null = null;

  async function create(name: EngineName): Promise<Engine> {
    if (name === 'fusedJs') return createFusedJsEngine();
    if (name === 'fusedWasm') return createFusedWasmEngine(await openKernels());
    if (name === 'fusedWebgpu') return createFusedWebgpuEngine(await warmGpu());
    // tfjs is large: nobody should wait for it who trains without it.
    const { createTfjsEngine } = await reachScript(import('#engine/tfjs/createTfjsEngine.ts'));
    return createTfjsEngine(name, { wasmUrl: name === 'wasm' ? await tfjsBinary() : undefined });
  }

  /** @throws TellingError where the engine would only compute on the processor by a long way round */
  async function createReal(name: EngineName): Promise<Engine> {
    const adapter = await softwareGraphics(name);
    if (adapter !== null) throw new TellingError({ say: 'softwareGraphics', adapter });
    return create(name);
  }

  /** Compiled once; all runs take their memory from there. */
  function openKernels(): Promise<Kernels> {
    kernels ??= fetchFile(kernelsUrl).then(loadKernels);
    // What failed to load may load the next time.
    kernels.catch(() => {
      kernels = null;
      distrust(kernelsUrl);
    });
    return kernels;
  }

  async function warmGpu(): Promise<Gpu> {
    gpu ??= openGpu();
    const opening = gpu;
    const opened = await opening.catch((error: Error) => error);
    if (!(opened instanceof Error) && opened.loss() === null) return opened;
    if (gpu === opening) gpu = null;
    if (opened instanceof Error) throw opened;
    return warmGpu();
  }

  /** Where tfjs fetches its binary from. What it cannot load it cannot start, and says no more; so it is loaded before. */
  async function tfjsBinary(): Promise<string> {
    const binary = await fetchFile(tfjsWasmUrl);
    // From here it comes out of the browser's cache.
    if (!isOneFile()) return tfjsWasmUrl;
    inlinedBinary ??= URL.createObjectURL(new Blob([binary], { type: 'application/wasm' }));
    return inlinedBinary;
  }

  // Now, while there is a connection, rather than when somebody trains. Should it fail, it is tried again then.
  openKernels().catch(() => {});
  return { others: FALLBACK_ORDER, create, chooseFastest: fastestOnce(create, createReal) };
}

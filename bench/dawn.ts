import { create, globals } from 'webgpu';
import type { EngineName } from '#core/experiment/experiment.ts';
import { openGpu } from '#engine/fused/webgpu/device.ts';
import { type BenchCase, DEFAULT_MODEL, timeCases, timeOf } from './cases.ts';
import { openInNode } from './inNode.ts';
import { caseLines } from './report.ts';

/** Those on the graphics processor, and the one that they have to beat. */
const ENGINES: readonly EngineName[] = ['fusedWasm', 'fusedWebgpu', 'webgpu'];

/** What is measured on a graphics processor without a browser. */
interface DawnResult {
  adapter: string;
  cases: BenchCase[];
  ratios: { fusedWebgpuOverTfjsWebgpu: number | null; fusedWebgpuOverFusedWasm: number | null };
}

/** Kept for as long as the process lives: what Dawn hands out does not outlive it. */
const gpu = create([]);

/**
 * Times the WebGPU engines in this very process, by Dawn, Chromium's implementation of WebGPU: for machines that have a
 * graphics processor but no browser.
 * @returns the exit status
 */
export async function benchInDawn(json: boolean, say: (sentence: string) => void): Promise<number> {
  // tfjs looks for WebGPU where a browser has it.
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
  let adapter: string;
  try {
    const opened = await openGpu(gpu);
    adapter = opened.name;
    opened.device.destroy();
  } catch (error) {
    say(`Dawn finds no graphics processor on this machine, so nothing was measured. (${(error as Error).message})`);
    return 1;
  }
  say(`Adapter: ${adapter}`);
  const cases = await timeCases(
    openInNode,
    ({ model, engine, msPerStep, problem }) =>
      say(`${model} on ${engine}: ${msPerStep === null ? problem : `${msPerStep.toFixed(3)} ms a step`}`),
    ENGINES,
  );
  const over = (other: EngineName) => {
    const [slow, fast] = [timeOf(cases, DEFAULT_MODEL, other), timeOf(cases, DEFAULT_MODEL, 'fusedWebgpu')];
    return slow === null || fast === null ? null : slow / fast;
  };
  const ratios = { fusedWebgpuOverTfjsWebgpu: over('webgpu'), fusedWebgpuOverFusedWasm: over('fusedWasm') };
  const result: DawnResult = { adapter, cases, ratios };
  if (json) console.log(JSON.stringify(result));
  else for (const line of [`Adapter: ${adapter}`, ...caseLines(cases), ...ratioLines(result)]) console.log(line);
  return 0;
}

function ratioLines({ ratios }: DawnResult): string[] {
  const times = (value: number | null) => (value === null ? 'not measured' : `${Number(value.toPrecision(3))} ×`);
  return [
    `Fused WebGPU over tfjs’s WebGPU, default network: ${times(ratios.fusedWebgpuOverTfjsWebgpu)}`,
    `Fused WebGPU over fused WASM, default network: ${times(ratios.fusedWebgpuOverFusedWasm)}`,
  ];
}

import { type Message, TellingError } from '#core/message.ts';
import { EngineLostError } from '#engine/engine.ts';
import { KERNEL_NAMES, type KernelName, SHADER } from './wgsl/shader.ts';

/** A graphics processor with our kernels, compiled once; all runs take their buffers from there. */
export interface Gpu {
  device: GPUDevice;
  kernels: Record<KernelName, GPUComputePipeline>;
  bindings: GPUBindGroupLayout;
  /** Who made it and what it is, as far as the browser tells. */
  name: string;
  /** Waits for work of the device. @throws EngineLostError when the device is gone or refused something, even meanwhile */
  wait<T>(work: Promise<T>): Promise<T>;
  /** Null as long as it works. */
  loss(): EngineLostError | null;
}

/** As the specification of WebGPU numbers them: where there is no browser, its names for them may be missing. */
export const USAGE = { mapRead: 1, copySource: 4, copyTarget: 8, uniform: 64, storage: 128 } as const;
export const MAP_READ = 1;
const COMPUTE_STAGE = 4;

/** Dynamic offsets into uniform buffers are multiples of this. */
export const UNIFORM_STRIDE = 256;

/**
 * @param gpu where adapters are asked for; without it, the browser
 * @throws TellingError where there is no adapter
 */
export async function openGpu(gpu = globalThis.navigator?.gpu): Promise<Gpu> {
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new TellingError({ say: 'noWebgpu' });
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  const device = await adapter.requestDevice({ requiredLimits: { maxStorageBufferBindingSize, maxBufferSize } });
  const watch = watchLoss(device);
  const bindings = device.createBindGroupLayout({ entries: BUFFER_TYPES.map(entryOf) });
  const layout = device.createPipelineLayout({ bindGroupLayouts: [bindings] });
  const module = device.createShaderModule({ code: SHADER });
  const pipelines = await watch.wait(
    Promise.all(
      KERNEL_NAMES.map((entryPoint) => device.createComputePipelineAsync({ layout, compute: { module, entryPoint } })),
    ),
  );
  const kernels = Object.fromEntries(KERNEL_NAMES.map((name, i) => [name, pipelines[i]!]));
  return { device, kernels: kernels as Gpu['kernels'], bindings, name: nameOf(adapter), ...watch };
}

/** Kinds of the bindings that wgsl/memory.ts declares, in their order. */
const BUFFER_TYPES: readonly GPUBufferBindingType[] = [
  'uniform',
  'uniform',
  'read-only-storage',
  'read-only-storage',
  'read-only-storage',
  'storage',
  'storage',
  'storage',
  'storage',
];

function entryOf(type: GPUBufferBindingType, binding: number): GPUBindGroupLayoutEntry {
  return { binding, visibility: COMPUTE_STAGE, buffer: { type, hasDynamicOffset: type === 'uniform' } };
}

/** Whatever goes wrong with a device, it is given up: what it computes afterwards cannot be relied upon. */
function watchLoss(device: GPUDevice): Pick<Gpu, 'wait' | 'loss'> {
  let loss: EngineLostError | null = null;
  const waiting = new Set<(error: EngineLostError) => void>();
  const lose = (reason: Message) => {
    if (loss) return;
    loss = new EngineLostError(reason);
    for (const giveUp of waiting) giveUp(loss);
    device.destroy();
  };
  void device.lost.then(({ message }) =>
    lose(message ? { say: 'deviceFailed', detail: message } : { say: 'webgpuLost' }),
  );
  device.addEventListener('uncapturederror', (event) => {
    event.preventDefault();
    lose({ say: 'deviceFailed', detail: event.error.message });
  });
  return {
    loss: () => loss,
    async wait(work) {
      if (loss) throw loss;
      let giveUp: (error: EngineLostError) => void = () => {};
      const lost = new Promise<never>((_, reject) => {
        giveUp = reject;
      });
      waiting.add(giveUp);
      try {
        return await Promise.race([work, lost]);
      } finally {
        waiting.delete(giveUp);
      }
    },
  };
}

function nameOf({ info }: GPUAdapter): string {
  const { vendor, architecture, device, description } = info;
  return description || [vendor, architecture, device].filter(Boolean).join(' ') || 'an adapter without a name';
}

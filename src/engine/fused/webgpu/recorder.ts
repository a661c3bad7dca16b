import { type Gpu, UNIFORM_STRIDE } from './device.ts';
import { type Memory, MOST_STEPS } from './memory.ts';
import { STEP_FIELDS } from './wgsl/memory.ts';
import type { KernelName } from './wgsl/shader.ts';

type StepField = keyof typeof STEP_FIELDS;

/** What the dispatches that follow are told; fields that are left out are 0. */
export type StepValues = Partial<Record<StepField, number>>;

/** Work for a graphics processor in the making. */
export interface Recorder {
  step(values: StepValues): void;
  /** Runs a kernel for a layer, in so many workgroups. */
  dispatch(kernel: KernelName, layer: number, across: number, down?: number): void;
  /** Copies numbers to the staging buffer. */
  stage(source: GPUBuffer, from: number, to: number, count: number): void;
  /** Sets numbers from the buffer's beginning on to 0. */
  clear(buffer: GPUBuffer, count: number): void;
}

/** Sends what `record` records on its way, in one piece; at most `MOST_STEPS` steps. Does not wait for it. */
export function submit({ device, kernels }: Gpu, memory: Memory, record: (recorder: Recorder) => void): void {
  const encoder = device.createCommandEncoder();
  const stepBytes = new ArrayBuffer(MOST_STEPS * UNIFORM_STRIDE);
  const view = new DataView(stepBytes);
  let steps = 0;
  let pass: GPUComputePassEncoder | null = null;
  const endPass = () => {
    pass?.end();
    pass = null;
  };
  record({
    step(values) {
      for (const [i, [field, type]] of Object.entries(STEP_FIELDS).entries()) {
        const [at, value] = [steps * UNIFORM_STRIDE + 4 * i, values[field as StepField] ?? 0];
        if (type === 'f32') view.setFloat32(at, value, true);
        else view.setUint32(at, value, true);
      }
      steps += 1;
    },
    dispatch(kernel, layer, across, down = 1) {
      pass ??= encoder.beginComputePass();
      pass.setPipeline(kernels[kernel]);
      pass.setBindGroup(0, memory.bindings, [(steps - 1) * UNIFORM_STRIDE, layer * UNIFORM_STRIDE]);
      pass.dispatchWorkgroups(across, down);
    },
    stage(source, from, to, count) {
      if (count === 0) return;
      endPass();
      encoder.copyBufferToBuffer(source, 4 * from, memory.staging, 4 * to, 4 * count);
    },
    clear(buffer, count) {
      endPass();
      encoder.clearBuffer(buffer, 0, 4 * count);
    },
  });
  endPass();
  if (steps > 0) device.queue.writeBuffer(memory.steps, 0, stepBytes, 0, steps * UNIFORM_STRIDE);
  device.queue.submit([encoder.finish()]);
}

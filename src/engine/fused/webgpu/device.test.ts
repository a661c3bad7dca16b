import { describe, expect, it } from 'vitest';
import { TellingError } from '#core/message.ts';
import { EngineLostError } from '#engine/engine.ts';
import { smallTask } from '#engine/testing.ts';
import { createFusedWebgpuEngine } from './createFusedWebgpuEngine.ts';
import { openGpu } from './device.ts';

/** As much of a device as it takes to open one, and to lose it. */
function fakeGpu() {
  const events = new EventTarget();
  let lose: (info: { message: string }) => void = () => {};
  let destroyed = false;
  const device = {
    lost: new Promise((resolve) => {
      lose = resolve;
    }),
    addEventListener: events.addEventListener.bind(events),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createShaderModule: () => ({}),
    createComputePipelineAsync: async () => ({}),
    destroy: () => {
      destroyed = true;
    },
  };
  const adapter = {
    limits: { maxBufferSize: 1, maxStorageBufferBindingSize: 1 },
    info: { vendor: 'nobody', architecture: '', device: 'nothing', description: '' },
    requestDevice: async () => device,
  };
  return {
    gpu: { requestAdapter: async () => adapter } as unknown as GPU,
    lose: (message: string) => lose({ message }),
    complain: (message: string) =>
      events.dispatchEvent(Object.assign(new Event('uncapturederror'), { error: { message } })),
    isDestroyed: () => destroyed,
  };
}

const forever = () => new Promise<never>(() => {});

describe('openGpu', () => {
  it('says so where there is no adapter and where there is no WebGPU', async () => {
    const none = { requestAdapter: async () => null } as unknown as GPU;
    await expect(openGpu(none)).rejects.toThrow(new TellingError({ say: 'noWebgpu' }));
    await expect(openGpu()).rejects.toThrow(new TellingError({ say: 'noWebgpu' }));
  });

  it('names the adapter as far as it is known', async () => {
    expect((await openGpu(fakeGpu().gpu)).name).toBe('nobody nothing');
  });

  it('gives up what is waited for when the device is lost', async () => {
    const { gpu, lose } = fakeGpu();
    const opened = await openGpu(gpu);
    expect(opened.loss()).toBeNull();
    expect(await opened.wait(Promise.resolve(7))).toBe(7);
    const waiting = opened.wait(forever());
    lose('the driver was reset');
    await expect(waiting).rejects.toThrow(new EngineLostError({ say: 'deviceFailed', detail: 'the driver was reset' }));
    await expect(opened.wait(forever())).rejects.toThrow(EngineLostError);
    expect(opened.loss()).toBeInstanceOf(EngineLostError);
  });

  it('gives the device up when it refuses something, and keeps the first reason', async () => {
    const { gpu, complain, isDestroyed } = fakeGpu();
    const opened = await openGpu(gpu);
    const waiting = opened.wait(forever());
    complain('out of memory');
    complain('and more');
    await expect(waiting).rejects.toThrow('out of memory');
    expect(opened.loss()?.telling).toEqual({ say: 'deviceFailed', detail: 'out of memory' });
    expect(isDestroyed()).toBe(true);
  });
});

describe('createFusedWebgpuEngine', () => {
  const end = (engine: ReturnType<typeof createFusedWebgpuEngine>, task: ReturnType<typeof smallTask>) =>
    engine.train(task, { learningRate: 0.1, batchSize: 8 }, new AbortController().signal).next();

  it('is lost with its device', async () => {
    const { gpu, lose } = fakeGpu();
    const opened = await openGpu(gpu);
    lose('it went to sleep');
    await expect(opened.wait(forever())).rejects.toThrow();
    await expect(end(createFusedWebgpuEngine(opened), smallTask())).rejects.toThrow(
      new EngineLostError({ say: 'deviceFailed', detail: 'it went to sleep' }),
    );
  });
});

import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TellingError } from '#core/message.ts';
import { EngineLostError } from '#engine/engine.ts';
import { openDevice } from './device.ts';

/** A WebGPU whose device can be lost: the plain JavaScript backend in its place. */
async function fakeWebgpu() {
  const { MathBackendCPU } = await import('@tensorflow/tfjs-backend-cpu');
  const lose: ((info: { message: string }) => void)[] = [];
  class FakeBackend extends MathBackendCPU {
    device = { lost: new Promise<{ message: string }>((resolve) => void lose.push(resolve)) };
  }
  tf.registerBackend('webgpu', () => new FakeBackend());
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => ({}) } });
  return lose;
}

describe('openDevice', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    if (tf.findBackendFactory('webgpu') != null) tf.removeBackend('webgpu');
  });

  it('reads tensors back and disposes of them', async () => {
    const device = await openDevice('cpu', {});
    device.select();
    const tensor = tf.tensor1d([1, 2]);
    expect(await device.read(tensor)).toEqual(Float32Array.of(1, 2));
    expect(tensor.isDisposed).toBe(true);
  });

  it('gives up a read that waits when the device is lost, and every call after; a new device can be opened', async () => {
    const lose = await fakeWebgpu();
    const device = await openDevice('webgpu', {});
    device.select();
    const tensor = tf.tensor1d([1, 2]);
    tensor.data = () => new Promise(() => {});
    const read = device.read(tensor);
    lose[0]!({ message: 'The driver was restarted.' });
    await expect(read).rejects.toThrow(
      new EngineLostError({ say: 'deviceFailed', detail: 'The driver was restarted.' }),
    );
    expect(() => device.select()).toThrow(EngineLostError);

    const next = await openDevice('webgpu', {});
    expect(lose.length).toBe(2);
    next.select();
    expect(await next.read(tf.tensor1d([3]))).toEqual(Float32Array.of(3));
  });

  it('refuses WebGPU without an adapter', async () => {
    vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => null } });
    await expect(openDevice('webgpu', {})).rejects.toThrow(new TellingError({ say: 'noWebgpu' }));
  });
});

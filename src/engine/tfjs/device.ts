import * as tf from '@tensorflow/tfjs-core';
import type { TfjsEngineName } from '#core/experiment/experiment.ts';
import { reachScript } from '#core/fetch/reachScript.ts';
import { type Message, TellingError } from '#core/message.ts';
import { EngineLostError } from '#engine/engine.ts';

/** A tfjs backend in working order. Backends are shared and stay warm: opening one a second time costs nothing. */
export interface Device {
  readonly name: TfjsEngineName;
  /** Makes tfjs compute here. To be called before each stretch of synchronous work: others may have computed elsewhere. */
  select(): void;
  /** Copies a tensor back and disposes of it. @throws EngineLostError when the device is gone, even while waiting. */
  read(tensor: tf.Tensor): Promise<Float32Array>;
}

export interface DeviceOptions {
  /** Where `tfjs-backend-wasm-simd.wasm` is: an address, or a file's path in Node. Without it, where the package looks. */
  wasmUrl?: string | undefined;
}

/** Backends that were lost; tfjs would go on handing out the dead one. */
const lostDevices = new Set<TfjsEngineName>();

/** @throws TellingError of what is missing when this machine or browser cannot offer the device. */
export async function openDevice(name: TfjsEngineName, options: DeviceOptions): Promise<Device> {
  tf.enableProdMode();
  await LOADERS[name](options);
  if (lostDevices.delete(name)) delete tf.engine().registry[name];
  const found = tf.findBackendFactory(name) != null && (await tf.setBackend(name));
  if (!found) throw new TellingError(MISSING[name]);
  if (name === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new TellingError({ say: 'halfPrecision' });
  }
  const waiting = new Set<(error: EngineLostError) => void>();
  let loss: EngineLostError | null = null;
  onLoss(tf.backend(), (reason) => {
    lostDevices.add(name);
    loss = new EngineLostError(reason);
    for (const giveUp of waiting) giveUp(loss);
  });
  const select = () => {
    if (loss) throw loss;
    // Once a backend is up, tfjs switches to it before this call returns.
    if (tf.getBackend() !== name) void tf.setBackend(name);
  };
  return {
    name,
    select,
    async read(tensor) {
      select();
      let giveUp: (error: EngineLostError) => void = () => {};
      const lost = new Promise<never>((_, reject) => {
        giveUp = reject;
      });
      waiting.add(giveUp);
      try {
        return (await Promise.race([tensor.data(), lost])) as Float32Array;
      } finally {
        waiting.delete(giveUp);
        tensor.dispose();
      }
    },
  };
}

/** Imported one by one, so that a page loads only what it uses. */
const LOADERS: Record<TfjsEngineName, (options: DeviceOptions) => Promise<unknown>> = {
  async webgpu() {
    // Without an adapter the backend's own start-up breaks on a null; so ask first.
    const gpu = (globalThis.navigator as { gpu?: { requestAdapter(): Promise<object | null> } } | undefined)?.gpu;
    if (!(await gpu?.requestAdapter())) throw new TellingError(MISSING.webgpu);
    await reachScript(import('@tensorflow/tfjs-backend-webgpu'));
  },
  webgl: () => reachScript(import('@tensorflow/tfjs-backend-webgl')),
  async wasm({ wasmUrl }) {
    const { setWasmPaths } = await reachScript(import('@tensorflow/tfjs-backend-wasm'));
    if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new TellingError(MISSING.wasm);
    // Threads need shared memory, which a plain file server's pages do not get.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (wasmUrl === undefined || tf.engine().registry.wasm) return;
    setWasmPaths(
      Object.fromEntries(['', '-simd', '-threaded-simd'].map((kind) => [`tfjs-backend-wasm${kind}.wasm`, wasmUrl])),
    );
  },
  cpu: () => reachScript(import('@tensorflow/tfjs-backend-cpu')),
};

const MISSING: Record<TfjsEngineName, Message> = {
  webgpu: { say: 'noWebgpu' },
  webgl: { say: 'noWebgl' },
  wasm: { say: 'noWasm' },
  cpu: { say: 'noJavaScript' },
};

/** Calls back once when the graphics device behind a backend goes away. */
function onLoss(backend: object, callback: (reason: Message) => void): void {
  const { device, gpgpu } = backend as {
    device?: { lost: Promise<{ message: string }> };
    gpgpu?: { gl: { canvas: EventTarget } };
  };
  void device?.lost.then(({ message }) =>
    callback(message ? { say: 'deviceFailed', detail: message } : { say: 'webgpuLost' }),
  );
  gpgpu?.gl.canvas.addEventListener('webglcontextlost', () => callback({ say: 'webglLost' }), { once: true });
}

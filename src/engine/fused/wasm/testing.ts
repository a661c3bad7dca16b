import { readFile } from 'node:fs/promises';
import { type KernelInstance, type Kernels, loadKernels } from './kernels.ts';

/** The kernels as `npm run kernels` leaves them, for tests in Node. */
export async function readKernels(): Promise<Kernels> {
  return loadKernels(await readFile(new URL('./kernels.wasm', import.meta.url)));
}

/** Kernels that tell which instances are out, and which have ever been. */
export async function watchedKernels(): Promise<Kernels & { out: Set<KernelInstance>; seen: Set<KernelInstance> }> {
  const kernels = await readKernels();
  const out = new Set<KernelInstance>();
  const seen = new Set<KernelInstance>();
  return {
    out,
    seen,
    open(bytes) {
      const instance = kernels.open(bytes);
      out.add(instance);
      seen.add(instance);
      return instance;
    },
    close(instance) {
      out.delete(instance);
      kernels.close(instance);
    },
  };
}

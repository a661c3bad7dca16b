import { TellingError } from '#core/message.ts';

/** What the WebAssembly module offers; assembly/index.ts says what each does. Pointers and counts are whole numbers. */
export interface KernelFunctions {
  train(model: number, first: number, last: number, batchSize: number, learningRate: number): void;
  evaluate(
    model: number,
    data: number,
    count: number,
    scores: number,
    latent: number,
    lowest: number,
    highest: number,
    means: number,
    deviations: number,
  ): void;
  activate(activation: number, x: number, out: number, bytes: number): void;
  activateBack(activation: number, y: number, gradient: number, bytes: number): void;
  multiply(x: number, weights: number, bias: number, out: number, rows: number, inputs: number, units: number): void;
  multiplyTransposed(
    x: number,
    gradients: number,
    out: number,
    rows: number,
    inputs: number,
    units: number,
    add: boolean,
  ): void;
  transpose(weights: number, out: number, inputs: number, units: number): void;
  sample(
    mean: number,
    logVariance: number,
    epsilon: number,
    epsilonRows: number,
    out: number,
    padded: number,
    units: number,
  ): void;
  sampleBack(
    mean: number,
    logVariance: number,
    epsilon: number,
    gradient: number,
    aside: number,
    rate: number,
    rows: number,
    padded: number,
    units: number,
  ): number;
  compareSurprisal(
    mean: number,
    logVariance: number,
    x: number,
    back: number,
    aside: number,
    rate: number,
    rows: number,
    padded: number,
    features: number,
  ): number;
  scoreSurprisal(
    mean: number,
    logVariance: number,
    x: number,
    out: number,
    rows: number,
    padded: number,
    features: number,
  ): void;
  update(
    optimizer: number,
    weights: number,
    gradients: number,
    first: number,
    second: number,
    bytes: number,
    learningRate: number,
    meanPower: number,
    squarePower: number,
  ): void;
}

/** The kernels with a memory of their own. */
export interface KernelInstance {
  readonly functions: KernelFunctions;
  readonly memory: WebAssembly.Memory;
  /** The memory as numbers. To be asked for anew after `reserve`, which may put it elsewhere. */
  readonly words: Uint32Array;
  readonly floats: Float32Array;
  readonly doubles: Float64Array;
  /** Sees to it that the memory holds so many bytes. @throws RangeError when this machine will not give as many */
  reserve(bytes: number): void;
}

/** The compiled kernels, and instances that wait to be used again: to make one takes longer than to train an epoch. */
export interface Kernels {
  /** An instance with at least so many bytes, all zero. @throws RangeError when this machine will not give as many */
  open(bytes: number): KernelInstance;
  /** Gives an instance back, to be used again. */
  close(instance: KernelInstance): void;
}

const PAGE_BYTES = 65_536;

/** Memory only ever grows, so what a large network left behind is given up rather than kept. */
const KEPT_BYTES = 64 * 2 ** 20;

/** The smallest module with a vector in it: tells a browser without vector instructions from kernels that are damaged. */
const VECTOR_MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/**
 * Compiles the kernels.
 * @param binary what `npm run kernels` makes
 * @throws TellingError where WebAssembly or its vector instructions are missing, or the binary is damaged
 */
export async function loadKernels(binary: Uint8Array<ArrayBuffer>): Promise<Kernels> {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(VECTOR_MODULE)) {
    throw new TellingError({ say: 'noWasm' });
  }
  if (!WebAssembly.validate(binary)) {
    throw new TellingError({ say: 'fileDamaged', file: 'kernels.wasm', damage: { what: 'kind' } });
  }
  const module = await WebAssembly.compile(binary);
  const waiting: KernelInstance[] = [];
  return {
    open(bytes) {
      const used = waiting.pop();
      const instance = used ?? instantiate(module);
      instance.reserve(bytes);
      if (used) instance.floats.fill(0);
      return instance;
    },
    close(instance) {
      if (instance.floats.byteLength <= KEPT_BYTES) waiting.push(instance);
    },
  };
}

function instantiate(module: WebAssembly.Module): KernelInstance {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  let views = viewsOf(memory);
  return {
    functions: exports as unknown as KernelFunctions,
    memory,
    get words() {
      return views.words;
    },
    get floats() {
      return views.floats;
    },
    get doubles() {
      return views.doubles;
    },
    reserve(bytes) {
      const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES);
      if (missing <= 0) return;
      memory.grow(missing);
      views = viewsOf(memory);
    },
  };
}

function viewsOf({ buffer }: WebAssembly.Memory) {
  return { words: new Uint32Array(buffer), floats: new Float32Array(buffer), doubles: new Float64Array(buffer) };
}

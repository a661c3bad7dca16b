import { scoreNoise } from '#core/variational/noise.ts';
import { EngineLostError, type TrainingTask } from '#engine/engine.ts';
import { type Gpu, MAP_READ, UNIFORM_STRIDE, USAGE } from './device.ts';
import { type Layout, layerTable, planLayout, tableLayers, workPerRow } from './layout.ts';
import { type DataPlaces, placesOf, type ResultPlaces, type RowCounts } from './places.ts';

/** Steps that may be recorded at once. */
export const MOST_STEPS = 16;

/** Rows that are evaluated at once: as many as fit into 16 MB, but not more than a kernel can have workgroups. */
const EVALUATED_NUMBERS = 2 ** 22;
const EVALUATED_ROWS = 2 ** 14;

/** What an optimiser's first slot starts from where that is not 0. */
const FIRST_SLOT: Partial<Record<string, number>> = { adagrad: 0.1 };

/** A task's buffers on a graphics processor, and what lies where in them. Places and counts are of numbers. */
export interface Memory {
  rows: RowCounts;
  /** How many samples scores go by; 0 for none. */
  scoreSamples: number;
  places: { data: DataPlaces; results: ResultPlaces };
  layout: Layout;
  /** Rows that can go through the layers at once. */
  rowsAtOnce: number;
  bindings: GPUBindGroup;
  steps: GPUBuffer;
  data: GPUBuffer;
  order: GPUBuffer;
  weights: GPUBuffer;
  work: GPUBuffer;
  results: GPUBuffer;
  /** Makes room for a batch that is larger than any before: a person may ask for one while the run is on. */
  reserve(rows: number): void;
  /** The first numbers of the staging buffer, once the work recorded so far is done. */
  read(count: number): Promise<Float32Array<ArrayBuffer>>;
  staging: GPUBuffer;
  destroy(): void;
}

/** @throws EngineLostError when the graphics processor does not allow buffers of the size that the task needs */
export function openMemory(gpu: Gpu, task: TrainingTask): Memory {
  const { network, options } = task;
  const { inputs, trainable, total, variational } = network;
  const { device } = gpu;
  const { queue } = device;
  const rows = {
    training: task.training.length / inputs,
    validation: task.validation.length / inputs,
    test: task.test.length / inputs,
  };
  const noise = variational && scoreNoise(task.seed, variational);
  const scoreSamples = noise ? variational.samples : 0;
  const places = placesOf(network, rows, scoreSamples);
  const layerCount = tableLayers(network).length;
  // What is read back at once: all that an epoch, the training rows or the other rows leave.
  const perRow = 1 + network.layers[network.latent]!.units + (noise ? 2 : 0);
  const evaluated = places.results.rangeNumbers + (rows.validation + rows.test) * perRow + total;
  const staged = Math.max(places.results.ranges, rows.training * perRow, evaluated);

  const buffers = new Set<GPUBuffer>();
  function create(numbers: number, usage: number): GPUBuffer {
    const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
    // Not empty, for an empty buffer cannot be bound.
    const size = 4 * Math.max(numbers, 1);
    if (size > Math.min(maxBufferSize, maxStorageBufferBindingSize)) {
      throw new EngineLostError({ say: 'bufferTooLarge' });
    }
    const buffer = device.createBuffer({ size, usage });
    buffers.add(buffer);
    return buffer;
  }
  function release(buffer: GPUBuffer | undefined): void {
    if (!buffer) return;
    buffers.delete(buffer);
    buffer.destroy();
  }
  const storage = (numbers: number) => create(numbers, USAGE.storage | USAGE.copySource | USAGE.copyTarget);
  const uniform = (places: number) => create((places * UNIFORM_STRIDE) / 4, USAGE.uniform | USAGE.copyTarget);

  const steps = uniform(MOST_STEPS);
  const chosen = uniform(layerCount);
  const data = storage(places.data.end);
  const order = storage(rows.training);
  const weights = storage(total);
  const slots = storage(2 * trainable);
  const results = storage(places.results.end);
  const staging = create(staged, USAGE.mapRead | USAGE.copyTarget);
  for (let i = 0; i < layerCount; i++) queue.writeBuffer(chosen, i * UNIFORM_STRIDE, Uint32Array.of(i));
  let at = 0;
  for (const part of [task.training, task.validation, task.test]) {
    queue.writeBuffer(data, at, own(part));
    at += part.byteLength;
  }
  if (noise) queue.writeBuffer(data, 4 * places.data.scoreNoise, own(noise));
  queue.writeBuffer(weights, 0, own(task.weights));
  const firstSlot = FIRST_SLOT[options.optimizer];
  if (firstSlot !== undefined) queue.writeBuffer(slots, 0, new Float32Array(trainable).fill(firstSlot));

  /** All that depends on how many rows go through the layers at once. */
  function lay(rowsAtOnce: number) {
    const layout = planLayout(network, rowsAtOnce);
    const table = layerTable(layout);
    const work = storage(layout.work);
    const layerBuffer = storage(table.length);
    queue.writeBuffer(layerBuffer, 0, table);
    const whole = (buffer: GPUBuffer) => ({ buffer });
    const oneStep = (buffer: GPUBuffer) => ({ buffer, size: UNIFORM_STRIDE });
    const bound = [steps, chosen]
      .map(oneStep)
      .concat([layerBuffer, data, order, weights, slots, work, results].map(whole) as never);
    const bindings = device.createBindGroup({
      layout: gpu.bindings,
      entries: bound.map((resource, binding) => ({ binding, resource })),
    });
    return { layout, rowsAtOnce, bindings, work, layerBuffer };
  }

  const evaluatedAtOnce = Math.min(
    Math.ceil(EVALUATED_NUMBERS / workPerRow(network)),
    EVALUATED_ROWS,
    Math.max(...Object.values(rows)),
  );
  let laid = lay(Math.max(evaluatedAtOnce, Math.min(options.batchSize, rows.training)));

  return {
    rows,
    scoreSamples,
    places,
    steps,
    data,
    order,
    weights,
    results,
    staging,
    get layout() {
      return laid.layout;
    },
    get rowsAtOnce() {
      return laid.rowsAtOnce;
    },
    get bindings() {
      return laid.bindings;
    },
    get work() {
      return laid.work;
    },
    reserve(count) {
      if (count <= laid.rowsAtOnce) return;
      release(laid.work);
      release(laid.layerBuffer);
      laid = lay(count);
    },
    async read(count) {
      await gpu.wait(staging.mapAsync(MAP_READ, 0, 4 * count));
      const numbers = new Float32Array(staging.getMappedRange(0, 4 * count).slice(0));
      staging.unmap();
      return numbers;
    },
    destroy() {
      for (const buffer of buffers) buffer.destroy();
    },
  };
}

/** As an array that is known not to lie in shared memory. */
const own = (numbers: Float32Array) => numbers as Float32Array<ArrayBuffer>;

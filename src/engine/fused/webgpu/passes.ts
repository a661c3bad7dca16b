import type { Network } from '#core/network/network.ts';
import { blocksOf, tableLayers } from './layout.ts';
import type { Recorder } from './recorder.ts';
import { THREADS } from './wgsl/product.ts';

/** Records the kernels that take rows through a network's layers, and back. */
export interface Passes {
  /** From the rows that were gathered to what the last layer gives, and while training to the gradient there. */
  forward(recorder: Recorder, rows: number, training: boolean): void;
  /** The same from the latent distributions on: a new sample is drawn. */
  decode(recorder: Recorder, rows: number): void;
  /** From the gradient at what the last layer gives to the changes of all weights. @param blocks those of all kernels */
  backward(recorder: Recorder, rows: number, blocks: number): void;
}

export function passesOf(network: Network): Passes {
  const layers = tableLayers(network);
  const last = layers.length - 1;

  function through(recorder: Recorder, first: number, rows: number, training: boolean): void {
    for (let i = first; i <= last; i++) {
      const { role, units, batchNormalization } = layers[i]!;
      if (role === 'sample') {
        recorder.dispatch('sample', i, workgroupsFor(rows * units));
        continue;
      }
      recorder.dispatch('forward', i, workgroupsFor(blocksOf(rows, units)));
      if (training && batchNormalization) recorder.dispatch('normalize', i, units);
    }
  }

  return {
    forward(recorder, rows, training) {
      recorder.dispatch('gather', 0, rows);
      through(recorder, 0, rows, training);
      if (!training || !network.variational?.learnsVariance) return;
      recorder.dispatch('compareSurprisal', last, workgroupsFor(blocksOf(rows, network.inputs)));
    },
    decode(recorder, rows) {
      through(recorder, network.latent + 1, rows, false);
    },
    backward(recorder, rows, blocks) {
      for (let i = last; i > 0; i--) {
        const before = layers[i - 1]!;
        if (layers[i]!.role === 'sample') {
          recorder.dispatch('sampleBack', i, workgroupsFor(rows));
          continue;
        }
        recorder.dispatch('backward', i, workgroupsFor(blocksOf(rows, before.units)));
        if (before.batchNormalization) recorder.dispatch('normalizeBack', i - 1, before.units);
      }
      recorder.dispatch('update', 0, workgroupsFor(blocks));
    },
  };
}

/** Workgroups for so many invocations. */
export const workgroupsFor = (invocations: number) => Math.ceil(invocations / THREADS);

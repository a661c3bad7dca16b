import { sizeOf } from '#core/network/hops.ts';
import { windowsOf } from '#core/network/windows.ts';
import type { Head } from './heads.ts';
import { paddedColumns } from './padding.ts';

/** Windows as the kernels have them; assembly/windows.ts tells of them. */
export interface HeadWindows {
  length: number;
  advance: number;
  before: number;
  size: number;
}

/** How a head goes through rows: each of `count` windows of what it reads gives one of what it writes. */
export interface Passage {
  /** 0 where all numbers are read at once. */
  count: number;
  reads: HeadWindows | null;
  writes: HeadWindows;
  /** Whether what is written overlaps, and is added up. */
  overlapping: boolean;
}

/** Null for a layer that reads and writes all numbers at once. */
export function passageOf({ layer }: Head): Passage | null {
  switch (layer.kind) {
    case 'dense':
      return null;
    case 'convolution': {
      const { count, ...reads } = windowsOf(layer);
      return { count, reads, writes: stepsOf(layer.to.channels, sizeOf(layer.to)), overlapping: false };
    }
    case 'lstm': {
      const windows = windowsOf(layer);
      const gates = 4 * paddedColumns(layer.cells);
      const writes = stepsOf(gates, layer.steps * gates);
      return { count: windows?.count ?? 0, reads: windows, writes, overlapping: false };
    }
    default: {
      const { count, ...writes } = windowsOf(layer);
      const reads = stepsOf(layer.from.channels, layer.inputs);
      return { count, reads, writes, overlapping: layer.kind === 'transposed' };
    }
  }
}

/** An LSTM's states before each of its steps, which it reads again. */
export function statesBefore(cells: number, steps: number, backwards: boolean): HeadWindows {
  const width = paddedColumns(cells);
  return { ...stepsOf(width, steps * width), before: backwards ? -width : width };
}

const stepsOf = (channels: number, size: number): HeadWindows => ({
  length: channels,
  advance: channels,
  before: 0,
  size,
});

/** Whether all windows begin and end with a panel, so that they are matrices as they lie. */
export const lieInPanels = ({ length, advance, before, size }: HeadWindows): boolean =>
  [length, advance, before, size].every((numbers) => numbers % 8 === 0);

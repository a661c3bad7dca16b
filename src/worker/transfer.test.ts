import { describe, expect, it } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { Frame } from '#core/frame.ts';
import type { RunPlan } from '#core/plan.ts';
import type { Response } from './protocol.ts';
import { transferables } from './transfer.ts';

const saying = (frame: Frame): Response => ({ type: 'frame', run: 1, frame, earlier: [], losses: [] });

describe('transferables', () => {
  it('finds the buffer of every typed array, however deep, once', () => {
    const shared = new Float32Array(8);
    const bytes = new Uint8Array(3);
    const frame = { a: shared, b: [{ c: shared.subarray(2) }, bytes], d: 'text', e: null } as unknown as Frame;
    expect(transferables(saying(frame))).toEqual([shared.buffer, bytes.buffer]);
  });

  it('leaves rows and plans alone, which the worker goes on with', () => {
    const dataset = { x: new Float32Array(3) } as unknown as Dataset;
    expect(transferables({ type: 'loaded', dataset })).toEqual([]);
    const plan = { validationAbnormal: new Uint8Array(3) } as unknown as RunPlan;
    expect(transferables({ type: 'prepared', run: 1, plan, untrained: null })).toEqual([]);
  });

  it('leaves shared memory alone, which cannot be transferred', () => {
    const frame = { a: new Uint8Array(new SharedArrayBuffer(4)) } as unknown as Frame;
    expect(transferables(saying(frame))).toEqual([]);
  });
});

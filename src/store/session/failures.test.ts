import { describe, expect, it, vi } from 'vitest';
import type { Message } from '#core/message.ts';
import { newest, prepared, runNow, trained, worker } from '../testing.ts';
import { retryUnreached, train } from './commands.ts';
import { inSession, lab, opened } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('a session that something fails in', () => {
  inSession();

  it('keeps on the screen what a worker that died had learnt, and trains with the next one', () => {
    opened();
    train();
    trained(5);
    const problem = { say: 'unexpected', detail: 'out of memory' } as const;
    worker.die(problem);
    expect(lab()).toMatchObject({ phase: 'failed', frame: { epoch: 5 } });
    expect(lab().failure).toEqual({ say: 'trainingStopped', problem, epoch: 5 });
    train();
    expect(worker.asked.slice(-2).map(({ type }) => type)).toEqual(['load', 'prepare']);
    prepared();
    expect(newest('go')!.run).toBe(runNow());
  });

  it('tries again what failed for want of a connection once that is back, and nothing else', () => {
    const failed = (message: Message) => worker.answer({ type: 'loadFailed', dataset: 'ecg5000', message });
    failed({ say: 'fileMissing', file: 'ecg5000.bin', status: 404 });
    retryUnreached();
    expect(lab().phase).toBe('failed');
    failed({ say: 'fileUnreachable', file: 'ecg5000.bin' });
    const before = worker.asked.length;
    retryUnreached();
    expect(lab().phase).toBe('loading');
    expect(worker.asked.slice(before)).toMatchObject([{ type: 'callOff' }, { type: 'load', dataset: 'ecg5000' }]);
  });

  it('tries again what failed for want of the worker’s own script, or of an engine’s, but not at a trained network’s cost', () => {
    worker.die({ say: 'workerNotStarted' });
    expect(lab()).toMatchObject({ phase: 'failed', failure: { say: 'trainingStopped' } });
    retryUnreached();
    expect([lab().phase, worker.started]).toEqual(['loading', 2]);
    opened();
    train();
    const problem = { say: 'fileOffline', file: 'kernels.wasm' } as const;
    const message = { say: 'noEngine', problems: [{ engine: 'fusedWasm', problem }] } as const;
    worker.answer({ type: 'failed', run: runNow(), message });
    retryUnreached();
    expect(lab()).toMatchObject({ phase: 'preparing', failure: null });
    prepared();
    train();
    trained(5);
    worker.die({ say: 'unexpected', detail: 'out of memory' });
    train();
    worker.die({ say: 'workerNotStarted' });
    retryUnreached();
    expect(lab()).toMatchObject({ phase: 'failed', frame: { epoch: 5 } });
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { EngineName } from '#core/experiment/experiment.ts';
import type { RunEnd, TrainingFrame } from '#core/frame.ts';
import { type Engine, EngineLostError, type TrainingTask } from './engine.ts';
import { type Engines, FALLBACK_ORDER, type TrainingEvent, trainWithFallback } from './fallback.ts';
import { smallTask } from './testing.ts';
import { createTfjsEngine } from './tfjs/createTfjsEngine.ts';

/** A real engine under another name that is lost when asked for the frame after `lastEpoch`. */
async function losing(name: EngineName, lastEpoch: number): Promise<Engine> {
  const engine = await createTfjsEngine('cpu');
  return {
    ...engine,
    name,
    async *train(task, settings, signal) {
      for await (const frame of engine.train(task, settings, signal)) {
        if (frame.epoch > lastEpoch)
          throw new EngineLostError({ say: 'deviceFailed', detail: 'the device fell asleep' });
        yield frame;
      }
      return { reason: 'finished' };
    },
  };
}

function enginesOf(makers: Partial<Record<EngineName, () => Promise<Engine>>>): Engines {
  const create = (name: EngineName) => makers[name]?.() ?? Promise.reject(new Error(`There is no ${name} here.`));
  return {
    others: FALLBACK_ORDER,
    create,
    async chooseFastest(candidates) {
      const name = candidates.find((candidate) => makers[candidate])!;
      return { engine: await create(name), reports: [{ engine: name, msPerStep: 1, problem: null }], forget: () => {} };
    },
  };
}

async function record(task: TrainingTask, choice: EngineName | 'auto', engines: Engines) {
  const frames: TrainingFrame[] = [];
  const events: TrainingEvent[] = [];
  const run = trainWithFallback(task, choice, { engines, tell: (event) => events.push(event) });
  let end: RunEnd;
  for (let next = await run.next(); ; next = await run.next()) {
    if (next.done) {
      end = next.value;
      break;
    }
    frames.push(next.value);
  }
  const epochs = frames.map(({ epoch }) => epoch);
  const notices = events.flatMap((event) => (event.type === 'notice' ? [event.message] : []));
  const names = events.flatMap((event) => (event.type === 'engine' ? [event.engine] : []));
  return { frames, epochs, notices, names, end };
}

const cpu = () => createTfjsEngine('cpu');

describe('training with others to fall back on', () => {
  it('tells every epoch once, in order, on the engine asked for', async () => {
    const run = await record(smallTask(), 'cpu', enginesOf({ cpu }));
    expect(run.epochs).toEqual([0, 1, 2, 3]);
    expect(run.names).toEqual(['cpu']);
    expect(run.notices).toEqual([]);
    expect(run.end).toEqual({ reason: 'finished' });
  });

  it('goes on from the last frame when the device is lost, and says so', async () => {
    const run = await record(smallTask(), 'webgpu', enginesOf({ webgpu: () => losing('webgpu', 1), cpu }));
    expect(run.epochs).toEqual([0, 1, 2, 3]);
    expect(run.names).toEqual(['webgpu', 'cpu']);
    expect(run.notices).toContainEqual({
      say: 'engineLost',
      engine: 'webgpu',
      epoch: 1,
      problem: { say: 'deviceFailed', detail: 'the device fell asleep' },
      patience: false,
    });
    expect(run.end).toEqual({ reason: 'finished' });
  });

  it('goes by the engines that know the layers', async () => {
    const lstm = { kind: 'lstm', units: 2, directions: 1, samplesAStep: 1, dropout: 0 } as const;
    const only = { ...enginesOf({ fusedWebgpu: cpu }), others: ['fusedWebgpu'] as const };
    await expect(record(smallTask({}, { encoder: [lstm] }), 'fusedWebgpu', only)).rejects.toMatchObject({
      telling: { problems: [{ engine: 'fusedWebgpu', problem: { say: 'layersUnsupported', kind: 'lstm' } }] },
    });
  });

  it('fails as the engine does when there is no other', async () => {
    const alone = { ...enginesOf({ webgpu: () => losing('webgpu', 1) }), others: ['webgpu'] as const };
    await expect(record(smallTask(), 'webgpu', alone)).rejects.toThrow('the device fell asleep');
  });

  it('starts from the weights of the last frame, not anew', async () => {
    const steady = await record(smallTask({ optimizer: 'sgd' }), 'cpu', enginesOf({ cpu }));
    const moved = await record(
      smallTask({ optimizer: 'sgd' }),
      'auto',
      enginesOf({ wasm: () => losing('wasm', 2), cpu }),
    );
    const lossOf = (run: typeof steady) => run.frames.map(({ loss }) => loss);
    // Plain gradient descent remembers nothing but the weights, so the interruption leaves no trace.
    expect(lossOf(moved)).toEqual(lossOf(steady));
  });

  it('takes the next engine when the one asked for is not there', async () => {
    const run = await record(smallTask(), 'webgl', enginesOf({ cpu }));
    expect(run.names).toEqual(['cpu']);
    expect(run.notices[0]).toEqual({
      say: 'engineMissing',
      engine: 'webgl',
      problem: { say: 'unexpected', detail: 'There is no webgl here.' },
    });
  });

  it('fails with every reason when no engine can be had', async () => {
    await expect(record(smallTask(), 'wasm', enginesOf({}))).rejects.toThrow(
      /^noEngine .*There is no wasm here\..*There is no cpu here\./,
    );
  });

  it('does not hide an error of another kind', async () => {
    const broken = async (): Promise<Engine> => ({
      ...(await cpu()),
      train: () => {
        throw new TypeError('a fault in the code');
      },
    });
    await expect(record(smallTask(), 'cpu', enginesOf({ cpu: broken }))).rejects.toThrow('a fault in the code');
  });

  it('has the fastest engine measured again once its epochs, one after another, are over twice as slow', async () => {
    const forgotten = async (times: number[]) => {
      const engine = { ...(await cpu()), name: 'fusedWasm' as const };
      const forget = vi.fn();
      const engines: Engines = {
        others: FALLBACK_ORDER,
        create: async () => engine,
        chooseFastest: async () => ({
          engine: {
            ...engine,
            async *train(...given: Parameters<Engine['train']>) {
              for await (const frame of engine.train(...given)) {
                yield frame.epoch === 0 ? frame : { ...frame, msPerStep: times[frame.epoch - 1]! };
              }
              return { reason: 'finished' };
            },
          },
          reports: [{ engine: 'fusedWasm', msPerStep: 1, problem: null }],
          forget,
        }),
      };
      await record(smallTask({ epochs: times.length }), 'auto', engines);
      return forget.mock.calls.length;
    };
    expect(await forgotten([30, 30, 30, 30, 30])).toBe(1);
    expect(await forgotten([30, 30, 1.9, 30, 30])).toBe(0);
    expect(await forgotten([2, 2, 2, 2])).toBe(0);
  });
});

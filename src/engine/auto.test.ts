import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineName } from '#core/experiment/experiment.ts';
import { type Message, TellingError } from '#core/message.ts';
import { chooseEngine } from './auto.ts';
import { type Engine, EngineLostError } from './engine.ts';
import { smallTask } from './testing.ts';

const task = smallTask();

function fakeEngines(speeds: Partial<Record<EngineName, () => Promise<number>>>) {
  const disposed: EngineName[] = [];
  const create = async (name: EngineName): Promise<Engine> => {
    const measure = speeds[name];
    if (!measure) throw new Error(`There is no ${name} here.`);
    return { name, measure, dispose: () => void disposed.push(name), train: () => expect.fail() };
  };
  return { create, disposed };
}

const unexpected = (detail: string): Message => ({ say: 'unexpected', detail });

const never = () => new Promise<never>(() => {});

describe('chooseEngine', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps the fastest engine, disposes of the others, and reports on all', async () => {
    const { create, disposed } = fakeEngines({ webgl: async () => 3, wasm: async () => 1, cpu: async () => 7 });
    const { engine, reports } = await chooseEngine(['webgpu', 'webgl', 'wasm', 'cpu'], create, task, 50);
    expect(engine.name).toBe('wasm');
    expect(disposed.sort()).toEqual(['cpu', 'webgl']);
    expect(reports).toEqual([
      { engine: 'webgpu', msPerStep: null, problem: unexpected('There is no webgpu here.') },
      { engine: 'webgl', msPerStep: 3, problem: null },
      { engine: 'wasm', msPerStep: 1, problem: null },
      { engine: 'cpu', msPerStep: 7, problem: null },
    ]);
  });

  it('prefers the earlier of two that are equally fast', async () => {
    const { create } = fakeEngines({ wasm: async () => 1, cpu: async () => 1 });
    expect((await chooseEngine(['wasm', 'cpu'], create, task, 50)).engine.name).toBe('wasm');
  });

  it('passes over an engine that does not know the layers, without loading it', async () => {
    const { create } = fakeEngines({ fusedWebgpu: async () => 1, fusedJs: async () => 20 });
    const seen = vi.fn(create);
    const lstm = { kind: 'lstm', units: 2, directions: 1, samplesAStep: 1, dropout: 0 } as const;
    const ofLstm = smallTask({}, { encoder: [lstm] });
    await expect(chooseEngine(['fusedWebgpu'], seen, ofLstm, 50)).rejects.toMatchObject({
      telling: {
        say: 'noEngine',
        problems: [{ engine: 'fusedWebgpu', problem: { say: 'layersUnsupported', kind: 'lstm' } }],
      },
    });
    expect(seen).not.toHaveBeenCalled();
  });

  it('looks no further once an engine of our own is quick', async () => {
    const { create } = fakeEngines({ fusedWasm: async () => 0.2, webgpu: async () => 0.1, cpu: async () => 7 });
    const { engine, reports } = await chooseEngine(['fusedWasm', 'fusedJs', 'webgpu', 'cpu'], create, task, 50);
    expect(engine.name).toBe('fusedWasm');
    expect(reports).toEqual([{ engine: 'fusedWasm', msPerStep: 0.2, problem: null }]);
  });

  it('asks graphics processors alone when an engine of our own has much to do', async () => {
    const { create } = fakeEngines({ fusedWasm: async () => 40, webgl: async () => 12, cpu: async () => 900 });
    const candidates = ['fusedWasm', 'fusedJs', 'webgpu', 'wasm', 'webgl', 'cpu'] as const;
    const { engine, reports } = await chooseEngine(candidates, create, task, 50);
    expect(engine.name).toBe('webgl');
    expect(reports.map((report) => report.engine)).toEqual(['fusedWasm', 'webgpu', 'webgl']);
  });

  it('asks no graphics processor by way of tfjs once our own engine works on it, quick or not', async () => {
    const { create, disposed } = fakeEngines({
      fusedWasm: async () => 40,
      fusedWebgpu: async () => 15,
      webgpu: async () => 1,
    });
    const candidates = ['fusedWasm', 'fusedJs', 'fusedWebgpu', 'webgpu', 'wasm', 'webgl', 'cpu'] as const;
    const { engine, reports } = await chooseEngine(candidates, create, task, 50);
    expect(engine.name).toBe('fusedWebgpu');
    expect(disposed).toEqual(['fusedWasm']);
    expect(reports.map((report) => report.engine)).toEqual(['fusedWasm', 'fusedWebgpu']);
  });

  it('takes plain JavaScript of our own where there are no vector instructions', async () => {
    const { create } = fakeEngines({ fusedJs: async () => 2, cpu: async () => 1 });
    const { engine, reports } = await chooseEngine(['fusedWasm', 'fusedJs', 'webgpu', 'cpu'], create, task, 50);
    expect(engine.name).toBe('fusedJs');
    expect(reports.map((report) => report.problem)).toEqual([unexpected('There is no fusedWasm here.'), null]);
  });

  it('passes over an engine that fails while it is measured, and disposes of it', async () => {
    const { create, disposed } = fakeEngines({
      webgpu: async () => {
        throw new EngineLostError({ say: 'webgpuLost' });
      },
      cpu: async () => 7,
    });
    const { engine, reports } = await chooseEngine(['webgpu', 'cpu'], create, task, 50);
    expect(engine.name).toBe('cpu');
    expect(reports[0]).toEqual({ engine: 'webgpu', msPerStep: null, problem: { say: 'webgpuLost' } });
    expect(disposed).toEqual(['webgpu']);
  });

  it('does not wait long for an engine that takes its time to load or to warm up', async () => {
    vi.useFakeTimers();
    const { create } = fakeEngines({ webgl: never, cpu: async () => 7 });
    const choice = chooseEngine(
      ['webgpu', 'webgl', 'cpu'],
      (name) => (name === 'webgpu' ? never() : create(name)),
      task,
      50,
    );
    await vi.advanceTimersByTimeAsync(11_050);
    const { engine, reports } = await choice;
    expect(engine.name).toBe('cpu');
    expect(reports.map((report) => report.problem)).toEqual([
      { say: 'engineTooSlow', doing: 'loading', seconds: 10 },
      { say: 'engineTooSlow', doing: 'stepping', seconds: 1.05 },
      null,
    ]);
  });

  it('ends at once when it is called off, tries nothing more, and lets no engine go on stepping', async () => {
    const asked: EngineName[] = [];
    const { create, disposed } = fakeEngines({ fusedWasm: async () => 40, webgl: never });
    let stepping: AbortSignal | undefined;
    const abort = new AbortController();
    const choice = chooseEngine(
      ['fusedWasm', 'webgl', 'cpu'],
      async (name) => {
        asked.push(name);
        const engine = await create(name);
        if (name !== 'webgl') return engine;
        return {
          ...engine,
          measure(_, __, signal) {
            stepping = signal;
            abort.abort(new Error('not wanted any more'));
            return never();
          },
        };
      },
      task,
      50,
      abort.signal,
    );
    await expect(choice).rejects.toThrow('not wanted any more');
    expect(asked).toEqual(['fusedWasm', 'webgl']);
    expect(disposed.sort()).toEqual(['fusedWasm', 'webgl']);
    expect(stepping?.aborted).toBe(true);
  });

  it('says why when no engine works', async () => {
    const { create } = fakeEngines({});
    await expect(chooseEngine(['wasm', 'cpu'], create, task, 50)).rejects.toThrow(
      new TellingError({
        say: 'noEngine',
        problems: [
          { engine: 'wasm', problem: unexpected('There is no wasm here.') },
          { engine: 'cpu', problem: unexpected('There is no cpu here.') },
        ],
      }),
    );
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineName } from '#core/experiment/experiment.ts';
import { chooseEngine } from './auto.ts';
import type { Engine } from './engine.ts';
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
      { engine: 'webgpu', msPerStep: null, problem: 'There is no webgpu here.' },
      { engine: 'webgl', msPerStep: 3, problem: null },
      { engine: 'wasm', msPerStep: 1, problem: null },
      { engine: 'cpu', msPerStep: 7, problem: null },
    ]);
  });

  it('prefers the earlier of two that are equally fast', async () => {
    const { create } = fakeEngines({ wasm: async () => 1, cpu: async () => 1 });
    expect((await chooseEngine(['wasm', 'cpu'], create, task, 50)).engine.name).toBe('wasm');
  });

  it('passes over an engine that fails while it is measured, and disposes of it', async () => {
    const { create, disposed } = fakeEngines({
      webgpu: async () => {
        throw new Error('The device was lost.');
      },
      cpu: async () => 7,
    });
    const { engine, reports } = await chooseEngine(['webgpu', 'cpu'], create, task, 50);
    expect(engine.name).toBe('cpu');
    expect(reports[0]).toEqual({ engine: 'webgpu', msPerStep: null, problem: 'The device was lost.' });
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
      'It took more than 10 s to load.',
      'It took more than 1.05 s to take its first training steps.',
      null,
    ]);
  });

  it('says why when no engine works', async () => {
    const { create } = fakeEngines({});
    await expect(chooseEngine(['wasm', 'cpu'], create, task, 50)).rejects.toThrow(
      'No engine can train here. wasm: There is no wasm here. cpu: There is no cpu here.',
    );
  });
});

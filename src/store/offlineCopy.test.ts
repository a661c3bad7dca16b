import { afterEach, describe, expect, it, vi } from 'vitest';

/** A fresh store in a browser that has these workers, and a build whose copy takes so many bytes. */
async function startedWith(workers: () => unknown, { bytes = '4700000', saveData = false } = {}) {
  vi.stubGlobal('document', { baseURI: 'http://site/some/where/', querySelector: () => ({ content: bytes }) });
  vi.stubGlobal('navigator', {
    connection: { saveData },
    get serviceWorker() {
      return workers();
    },
  });
  const { startOfflineCopy, useOfflineCopy } = await import('./offlineCopy.ts');
  startOfflineCopy();
  return useOfflineCopy;
}

const registering = (register: (address: URL) => Promise<unknown>) => () => ({
  controller: null,
  addEventListener: () => {},
  register,
});

describe('the copy for use without a network', () => {
  afterEach(() => {
    vi.resetModules();
    vi.unstubAllGlobals();
  });

  it.each<[where: string, workers: () => unknown, bytes: string]>([
    ['without https, where there are no service workers', () => undefined, '4700000'],
    [
      'in a sandboxed frame, where even to ask for them is an error',
      () => {
        throw new DOMException('The context is sandboxed.', 'SecurityError');
      },
      '4700000',
    ],
    ['in a browser that refuses them', registering(() => Promise.reject(new DOMException('', 'SecurityError'))), '1'],
    ['while developing, when nothing has been built', registering(() => Promise.resolve({})), ''],
  ])('is impossible %s', async (_, workers, bytes) => {
    const copy = await startedWith(workers, { bytes });
    await vi.waitFor(() => expect(copy.getState().copy).toBe('impossible'));
  });

  it('is needless in the one-file edition', async () => {
    vi.stubGlobal('anomascopeOneFile', { files: {} });
    const register = vi.fn();
    expect((await startedWith(registering(register))).getState().copy).toBe('needless');
    expect(register).not.toHaveBeenCalled();
  });

  it('has failed where the service worker cannot be fetched', async () => {
    const copy = await startedWith(registering(() => Promise.reject(new TypeError('404'))));
    await vi.waitFor(() => expect(copy.getState().copy).toBe('failed'));
  });

  it('is not made by itself in a browser that is to save data', async () => {
    const register = vi.fn();
    const copy = await startedWith(registering(register), { saveData: true });
    expect(copy.getState().copy).toBe('unwanted');
    expect(register).not.toHaveBeenCalled();
  });

  it('is made in the folder of the page, and kept once its service worker is active', async () => {
    const installing = { state: 'installing', addEventListener: vi.fn((_: string, _tell: () => void) => {}) };
    const register = vi.fn((_: URL) => Promise.resolve({ active: null, waiting: null, installing }));
    const copy = await startedWith(registering(register));
    expect(String(register.mock.calls[0]![0])).toBe('http://site/some/where/sw.js');
    await vi.waitFor(() => expect(installing.addEventListener).toHaveBeenCalled());
    expect(copy.getState().copy).toBe('making');
    installing.state = 'activated';
    installing.addEventListener.mock.calls[0]![1]();
    expect(copy.getState()).toMatchObject({ copy: 'kept', newer: 'none' });
  });

  it('asks for the newer build until it comes, also where a still newer one takes its place', async () => {
    vi.useFakeTimers();
    const waiting = () => ({ postMessage: vi.fn() });
    const [first, second] = [waiting(), waiting()];
    const ports: MessagePort[] = [];
    const active = { postMessage: (_: string, [port]: MessagePort[]) => ports.push(port!) };
    const registration = { active, waiting: first, installing: null };
    const copy = await startedWith(registering(() => Promise.resolve(registration)));
    const { loadNewer } = await import('./offlineCopy.ts');
    await vi.waitFor(() => expect(copy.getState().newer).toBe('ready'));
    loadNewer();
    expect(copy.getState().newer).toBe('coming');
    // Not while the worker in control has something to answer.
    vi.advanceTimersByTime(4000);
    expect(first.postMessage).not.toHaveBeenCalled();
    ports[0]!.postMessage('quiet');
    await vi.waitFor(() => expect(first.postMessage.mock.calls).toEqual([['take over']]));
    vi.advanceTimersByTime(1000);
    expect(first.postMessage).toHaveBeenCalledTimes(2);
    registration.waiting = second;
    vi.advanceTimersByTime(1000);
    expect(second.postMessage.mock.calls).toEqual([['take over']]);
    vi.useRealTimers();
  });

  it('does not wait for ever for the worker of an older build, which says nothing', async () => {
    vi.useFakeTimers();
    const waiting = { postMessage: vi.fn() };
    const registration = { active: { postMessage: () => {} }, waiting, installing: null };
    const copy = await startedWith(registering(() => Promise.resolve(registration)));
    const { loadNewer } = await import('./offlineCopy.ts');
    await vi.waitFor(() => expect(copy.getState().newer).toBe('ready'));
    loadNewer();
    await vi.advanceTimersByTimeAsync(5000);
    expect(waiting.postMessage).toHaveBeenCalledWith('take over');
    vi.useRealTimers();
  });

  describe('removed, and made again', () => {
    /** A browser's service workers, of which one in control is followed by another. */
    class Workers extends EventTarget {
      controller: object | null = {};
      registration = { active: this.controller, waiting: null, installing: null, scope: 'x', unregister: vi.fn() };
      register = async () => this.registration;

      take(controller: object): void {
        this.controller = controller;
        this.dispatchEvent(new Event('controllerchange'));
      }
    }

    async function started() {
      const workers = new Workers();
      vi.stubGlobal('caches', { keys: async () => [] });
      const copy = await startedWith(() => workers);
      await vi.waitFor(() => expect(copy.getState().copy).toBe('kept'));
      return { workers, copy, ...(await import('./offlineCopy.ts')) };
    }

    it('is of the same build', async () => {
      const { workers, copy, removeOfflineCopy, keepOfflineCopy } = await started();
      await removeOfflineCopy();
      workers.registration.active = null;
      await keepOfflineCopy();
      workers.take({});
      expect(copy.getState().newer).toBe('none');
      // The next one is not.
      workers.take({});
      expect(copy.getState().newer).toBe('ready');
    });

    it('is of the newer build where that was there already', async () => {
      const { workers, copy, removeOfflineCopy, keepOfflineCopy } = await started();
      workers.take({});
      expect(copy.getState().newer).toBe('ready');
      await removeOfflineCopy();
      expect(copy.getState()).toMatchObject({ copy: 'unwanted', newer: 'none', registration: null });
      workers.registration.active = null;
      await keepOfflineCopy();
      workers.take({});
      expect(copy.getState().newer).toBe('ready');
    });

    it('may be the one that was not gone yet', async () => {
      const { workers, copy, removeOfflineCopy, keepOfflineCopy } = await started();
      await removeOfflineCopy();
      await keepOfflineCopy();
      workers.take({});
      expect(copy.getState().newer).toBe('ready');
    });
  });
});

import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Message } from '#core/message.ts';
import { openWorker } from './client.ts';
import type { Response } from './protocol.ts';

let workers: FakeWorker[];

class FakeWorker {
  onmessage: ((event: { data: Response }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  terminate = vi.fn();
  postMessage = vi.fn();
  constructor(
    readonly address: string,
    readonly options: WorkerOptions,
  ) {
    workers.push(this);
  }
}

/** A page at an origin of its own, or within another that denies it one. */
function stubPage(origin: string, framed: boolean) {
  const self = { origin };
  vi.stubGlobal('self', self);
  vi.stubGlobal('top', framed ? {} : self);
  vi.stubGlobal('document', { baseURI: 'https://site.example/folder/' });
}

beforeEach(() => {
  workers = [];
  vi.stubGlobal('Worker', FakeWorker);
  stubPage('https://site.example', false);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens a worker. Returns what comes of it. */
function open() {
  const deaths: Message[] = [];
  const client = openWorker(
    () => {},
    (problem) => deaths.push(problem),
  );
  return { client, deaths };
}

it('a worker starts from its address', () => {
  open();
  expect(workers[0]).toMatchObject({ address: expect.stringContaining('worker.ts'), options: { type: 'module' } });
});

it('where the page has no origin, a worker starts from a blob that imports it, and hears what was said meanwhile', async () => {
  stubPage('null', true);
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  open();
  expect(workers[0]).toMatchObject({ address: 'blob:1', options: { name: 'anomascope' } });
  const script = await blobs[0]!.text();
  expect(script).toMatch(/import\("https:\/\/site\.example\/.*worker\.ts/);

  // What it does in a worker, whose module listens as soon as it is there.
  const scope = new EventTarget();
  const heard: unknown[] = [];
  let there = () => {};
  const imported = new Promise<void>((done) => {
    there = done;
  });
  runInNewContext(script.replace('import(', 'imports('), {
    addEventListener: scope.addEventListener.bind(scope),
    removeEventListener: scope.removeEventListener.bind(scope),
    dispatchEvent: scope.dispatchEvent.bind(scope),
    MessageEvent,
    imports: () => imported,
  });
  const say = (data: string) => scope.dispatchEvent(new MessageEvent('message', { data }));
  say('early');
  say('soon');
  scope.addEventListener('message', (event) => heard.push((event as MessageEvent).data));
  there();
  await vi.waitFor(() => expect(heard).toEqual(['early', 'soon']));
  say('late');
  expect(heard).toEqual(['early', 'soon', 'late']);
});

it.each<[ending: string, end: (worker: FakeWorker, close: () => void) => void]>([
  ['the worker says something', (worker) => worker.onmessage!({ data: { type: 'started' } })],
  ['the worker cannot start', (worker) => worker.onerror!({ message: '', preventDefault() {} })],
  ['the page is done with it', (_, close) => close()],
])('the address of that blob is given back when %s', (_, end) => {
  stubPage('null', true);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const { client } = open();
  expect(revoke).not.toHaveBeenCalled();
  end(workers[0]!, client.close);
  expect(revoke).toHaveBeenCalledWith('blob:1');
});

it.each([
  'Uncaught TypeError: Failed to fetch dynamically imported module: https://site.example/worker.js',
  'TypeError: error loading dynamically imported module: https://site.example/worker.js',
  'TypeError: Importing a module script failed.',
])('a worker whose script does not arrive has not been started: %s', (message) => {
  const { deaths } = open();
  workers[0]!.onerror!({ message, preventDefault() {} });
  expect(deaths).toEqual([{ say: 'workerNotStarted' }]);
});

it.each([
  ['the page', false, 'workerNotStarted'],
  ['the page around it', true, 'workerRefused'],
])('a worker that %s lets not start is told of, not before it was opened', async (_, framed, say) => {
  stubPage('https://site.example', framed);
  const { deaths } = open();
  workers[0]!.onerror!({ message: '', preventDefault() {} });
  expect(deaths).toEqual([{ say }]);
  expect(workers[0]!.terminate).toHaveBeenCalled();

  vi.stubGlobal('Worker', function refuse() {
    throw new DOMException('No.', 'SecurityError');
  });
  const refused = open();
  refused.client.send({ type: 'pause', run: 1 });
  refused.client.close();
  expect(refused.deaths).toEqual([]);
  await Promise.resolve();
  expect(refused.deaths).toEqual([{ say }]);
});

it('a worker that throws is told of in its own words', () => {
  const { deaths } = open();
  workers[0]!.onerror!({ message: 'out of order', preventDefault() {} });
  expect(deaths).toEqual([{ say: 'unexpected', detail: 'out of order' }]);
});

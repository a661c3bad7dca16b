import type { CDPSession, Page } from '@playwright/test';

/** Megabytes that page and workers hold once the garbage is gone. */
export type Heap = () => Promise<number>;

type Ask = (method: string) => Promise<unknown>;

/** Watches the heaps of a page and of its workers, which are places of their own to the browser's developer tools. */
export async function watchHeaps(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  const workers = new Map<string, Ask>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, askWorker(session, sessionId));
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId));
  // Not flattened: of those sessions Playwright would hand on no answers.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const askPage: Ask = (method) => session.send(method as 'Runtime.getHeapUsage');
  return async () => {
    // A worker that ends meanwhile holds nothing any more.
    const ofWorkers = [...workers.values()].map((ask) => heapOf(ask).catch(() => 0));
    const heaps = await Promise.all([heapOf(askPage), ...ofWorkers]);
    return heaps.reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20;
  };
}

/** In bytes. The memory of WebAssembly and of typed arrays lies beside the heap. */
async function heapOf(ask: Ask): Promise<number> {
  await ask('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await ask('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

function askWorker(session: CDPSession, sessionId: string): Ask {
  let sent = 0;
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  session.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('The worker has ended.'));
    waiting.clear();
  });
  return async (method) => {
    sent += 1;
    const answer = new Promise((resolve, reject) => void waiting.set(sent, { resolve, reject }));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: sent, method }) });
    return answer;
  };
}

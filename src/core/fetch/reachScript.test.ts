import { afterEach, expect, it, vi } from 'vitest';
import { reachScript } from './reachScript.ts';

afterEach(() => vi.unstubAllGlobals());

it('says that there is no connection where the browser knows it', async () => {
  const failed = () => reachScript(Promise.reject(new TypeError('Failed to fetch')));
  for (const [onLine, say] of [
    [false, 'scriptOffline'],
    [true, 'scriptUnreachable'],
  ]) {
    vi.stubGlobal('navigator', { onLine });
    await expect(failed()).rejects.toMatchObject({ telling: { say } });
  }
});

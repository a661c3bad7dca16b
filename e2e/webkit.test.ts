import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { START_MS } from './driver.ts';
import { startWebKit } from './webkit.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'screen-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Starts a browser on such a screen, which fails. Returns why, once nothing is left of it. */
async function failure(screen: string): Promise<string> {
  const { message } = await startWebKit({ driver: process.execPath, screen }).then(
    () => expect.fail('It was started.'),
    (error: Error) => error,
  );
  expect(readdirSync(folder).filter((name) => name.startsWith('webkit-'))).toEqual([]);
  return message;
}

/** A screen that does this when it is started. */
function screenThat(does: string): string {
  const path = join(folder, 'screen');
  writeFileSync(path, `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  return path;
}

it('a screen that cannot be started, or ends at once, is told of', async () => {
  expect(await failure(join(folder, 'none'))).toMatch(/ENOENT/);
  expect(await failure(screenThat('exit 3'))).toBe('Xvfb ended before it was ready: status 3.');
});

it('so is a browser that ends at once', async () => {
  expect(await failure(screenThat('echo 7 >&3; exec sleep 600'))).toBe(
    'WebKitWebDriver ended before it was ready: status 9.',
  );
});

it('a screen that says nothing is given up after a while, and ended', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const failing = failure(screenThat('exec sleep 600'));
  await vi.advanceTimersByTimeAsync(START_MS);
  expect(await failing).toBe(`Xvfb did not answer to “tell the display” within ${START_MS / 1000} s: it hangs.`);
});

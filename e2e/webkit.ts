import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Driver, endGroup, isRunning, START_MS, unlessEnded, webDriver, withinTime } from './driver.ts';

/** Where the standard has each command, below a session. */
const COMMANDS = {
  go: ['POST', '/url'],
  execute: ['POST', '/execute/sync'],
  actions: ['POST', '/actions'],
} as const;

/** The window, with what the browser puts above the page. In pixels. */
const WINDOW = { x: 0, y: 0, width: 1440, height: 938 };

/**
 * Neither a card nor a service of the desktop is to be asked for. Layers that only a card lays over one another quickly
 * are painted as one: the processor, which would play the card, has half of the work then.
 */
const PLAIN = { LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' };

/**
 * Starts WebKitGTK's small browser on a screen that nobody sees, and drives it by WebKitWebDriver.
 * @param driver the path of WebKitWebDriver
 * @param screen the path of Xvfb
 */
export async function startWebKit({ driver, screen }: { driver: string; screen: string }): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const started: ChildProcess[] = [];
  const begin = (path: string, args: string[], options: SpawnOptions) => {
    const child = spawn(path, args, { detached: true, ...options });
    started.push(child);
    return child;
  };
  const close = async () => {
    await Promise.all(started.map(endGroup));
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const display = await displayOf(
      begin(screen, ['-displayfd', '3', '-screen', '0', '1500x1100x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      }),
    );
    const port = await freePort();
    const webkit = begin(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, ...homeIn(home), ...PLAIN, DISPLAY: `:${display}` },
    });
    const ask = (method: string, path: string, body?: object, limit?: number) =>
      withinTime(answerOf(`http://127.0.0.1:${port}${path}`, method, body), 'WebKit', `${method} ${path}`, limit);
    const up = unlessEnded(webkit, 'WebKitWebDriver', isUp(port, webkit));
    await withinTime(up, 'WebKitWebDriver', 'GET /status', START_MS);
    const { sessionId } = (await ask('POST', '/session', { capabilities: {} }, START_MS)) as { sessionId: string };
    await ask('POST', `/session/${sessionId}/window/rect`, WINDOW);
    const send = (command: keyof typeof COMMANDS, body: object) => {
      const [method, path] = COMMANDS[command];
      return ask(method, `/session/${sessionId}${path}`, method === 'POST' ? body : undefined);
    };
    return webDriver(send, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws Error with what the browser has to say */
async function answerOf(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error: string; message: string } };
  if (!response.ok) throw new Error(`WebKit says: ${value.error}: ${value.message}`);
  return value;
}

/** The number that Xvfb has given to its screen, as soon as that is there. */
async function displayOf(xvfb: ChildProcess): Promise<string> {
  const told = unlessEnded(xvfb, 'Xvfb', once(xvfb.stdio[3] as Readable, 'data'));
  const [number] = await withinTime(told, 'Xvfb', 'tell the display', START_MS);
  return String(number).trim();
}

async function isUp(port: number, driver: ChildProcess): Promise<void> {
  while (isRunning(driver) && !(await fetch(`http://127.0.0.1:${port}/status`).catch(() => null))) await pause(50);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** So that nothing of whoever runs this is read or changed. */
function homeIn(folder: string): Record<string, string> {
  const names = ['HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];
  return Object.fromEntries(names.map((name) => [name, folder]));
}

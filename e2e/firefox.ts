import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Driver, endGroup, isRunning, START_MS, unlessEnded, webDriver, withinTime } from './driver.ts';

/** What Firefox calls each command. */
const COMMANDS = {
  go: 'WebDriver:Navigate',
  execute: 'WebDriver:ExecuteScript',
  actions: 'WebDriver:PerformActions',
} as const;

/** The window, with what a browser without a screen has above the page. In pixels. */
const WINDOW = { x: 0, y: 0, width: 1440, height: 986 };

/** What it does for people, and not for pages, takes longer than the tests do. */
const SETTINGS = {
  // Any port that is free; which one, it writes into its profile.
  'marionette.port': 0,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.newtab.preload': false,
  'browser.aboutwelcome.enabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
};

/**
 * Starts a Firefox without a window, and drives it by Marionette, which is built in: geckodriver would only translate.
 * (Playwright drives Firefox by WebDriver BiDi, but sends it commands that long-term releases do not know yet.)
 */
export async function startFirefox(path: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const settings = Object.entries(SETTINGS).map(
    (setting) => `user_pref(${setting.map((part) => JSON.stringify(part))});\n`,
  );
  writeFileSync(join(profile, 'user.js'), settings.join(''));
  const firefox = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const close = async () => {
    await endGroup(firefox);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const told = unlessEnded(firefox, 'Firefox', portIn(join(profile, 'MarionetteActivePort'), firefox));
    const port = await withinTime(told, 'Firefox', 'tell the port', START_MS);
    const call = speak(await withinTime(dial(port), 'Firefox', 'connect'));
    const ask = (name: string, body: object, limit?: number) => withinTime(call(name, body), 'Firefox', name, limit);
    await ask('WebDriver:NewSession', {}, START_MS);
    await ask('WebDriver:SetWindowRect', WINDOW);
    // What yields one value has it in a box; the rest is of no use to anyone.
    const send = async (command: keyof typeof COMMANDS, body: object) => {
      const answer = (await ask(COMMANDS[command], body)) as { value?: unknown } | null;
      return answer?.value;
    };
    return webDriver(send, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function portIn(file: string, firefox: ChildProcess): Promise<number> {
  while (isRunning(firefox) && (!existsSync(file) || readFileSync(file, 'utf8') === '')) await pause(50);
  return Number(readFileSync(file, 'utf8'));
}

async function dial(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Marionette's tongue: JSON with its length in front, `[0, id, name, parameters]` there and `[1, id, error, result]` back. */
function speak(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let calls = 0;
  let received = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let colon = received.indexOf(':'); colon >= 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      hear(JSON.parse(received.subarray(colon + 1, end).toString()));
      received = received.subarray(end);
    }
  });
  const hear = (message: unknown) => {
    // It begins with an object that says who it is.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [1, number, { error: string; message: string } | null, unknown];
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error) caller?.reject(new Error(`Firefox says: ${error.error}: ${error.message}`));
    else caller?.resolve(result);
  };
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      const text = JSON.stringify([0, calls, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

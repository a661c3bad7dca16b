import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What the search for a browser asks of the machine it runs on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** The path of a program that the PATH leads to; null where there is none. */
  onPath(name: string): string | null;
  exists(path: string): boolean;
  /** Whether there is a browser at this path, and it starts far enough to tell its version. */
  starts(path: string): boolean;
  /** Where Playwright keeps the Chromium it installs; there may be nothing there yet. */
  playwrightsOwn(): string;
  /** Runs a command to its end, its words on stderr for all to see; true when it succeeds. */
  run(command: readonly string[]): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  onPath(name) {
    const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    return folders.map((folder) => join(folder, file)).find(isExecutable) ?? null;
  },
  exists: existsSync,
  starts(path) {
    if (!existsSync(path)) return false;
    // Windows' Chrome opens a window instead of telling its version; there, a file has to do.
    if (process.platform === 'win32') return true;
    // A stub that only says where to get a browser, or one whose libraries are missing, fails here.
    return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
  },
  playwrightsOwn: () => chromium.executablePath(),
  run([program, ...args]) {
    const shell = process.platform === 'win32';
    return spawnSync(program!, args, { stdio: ['ignore', 2, 2], shell }).status === 0;
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../data/places.ts';

/** Commands as a shell runs them: no way of asking or reading them shows where in the program it happened. */

/** @param stdout where it says its results; `unread`: into a pipe that nobody reads any longer */
async function run(script: string, args: string[], stdout: 'pipe' | 'unread' | number = 'pipe') {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', stdout === 'unread' ? 'pipe' : stdout, 'pipe'],
  });
  if (stdout === 'unread') child.stdout!.destroy();
  let complained = '';
  child.stderr!.on('data', (chunk) => {
    complained += chunk;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, complained };
}

const FULL = '/dev/full';

// Time enough for a machine that has other things to do.
describe.concurrent('a command', { timeout: 60_000 }, () => {
  it('says what is wrong with its options and exits with 2', async () => {
    expect(await run('bench/bench.ts', ['--josn'])).toEqual({
      status: 2,
      complained:
        'There is no option --josn. The options are --json, --dawn, --detectors, --draws, --plane, --layers, --help.\n“npm run bench -- --help” says more.\n',
    });
    expect(await run('bench/evaluate.ts', ['--contamination', '-1'])).toEqual({
      status: 2,
      complained:
        '--contamination must be a number from 0 to 0.7, not “-1”.\n“npm run -s evaluate -- --help” says more.\n',
    });
    expect(await run('bench/tune.ts', ['--dataset', 'mnist'])).toEqual({
      status: 2,
      complained:
        'There is no dataset “mnist”. The datasets are ecg5000, kddcup99.\n“npm run -s tune -- --help” says more.\n',
    });
  });

  it('says what is wrong with a folder and exits with 1', async () => {
    expect(await run('data/prepare.ts', ['--from', 'package.json'])).toEqual({
      status: 1,
      complained: `${join(ROOT, 'package.json')}, which --from names, is no folder, or lies within something that is none.\n`,
    });
  });

  it('tells a program of every seed, and complains of none', async () => {
    expect(await run('bench/evaluate.ts', ['--detector', 'mean', '--seeds', '2', '--json'])).toEqual({
      status: 0,
      complained: '',
    });
  });

  it('ends quietly when nobody reads it any longer', async () => {
    expect(await run('bench/evaluate.ts', ['--help'], 'unread')).toEqual({ status: 0, complained: '' });
    expect(await run('data/prepare.ts', ['--help'], 'unread')).toEqual({ status: 0, complained: '' });
  });

  it.skipIf(!existsSync(FULL))('says so when its results do not fit on the disk', async () => {
    expect(await run('bench/evaluate.ts', ['--help'], openSync(FULL, 'w'))).toEqual({
      status: 1,
      complained: 'The output cannot be written: the disk is full (ENOSPC).\n',
    });
  });
});

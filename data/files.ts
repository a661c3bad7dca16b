import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shown } from './places.ts';
import { Problem } from './problem.ts';
import { isFull, reasonOf } from './systemError.ts';
import { size } from './words.ts';

/** @throws Problem when the file cannot be read */
export function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Problem(`${shown(path)} cannot be read: ${reasonOf(error)}. Make it readable or move it away.`);
  }
}

/**
 * Writes files that belong together: each whole under another name first, and only when all are, under their own. What
 * lies under their own names is never half-written. Folders are made as needed.
 * @throws Problem when the disk is full or refuses; nothing is left behind then
 */
export function writeTogether(files: [path: string, bytes: Uint8Array][], write = writeFileSync): void {
  const partials = files.map(([path, bytes]) => {
    const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
    return { path, bytes, partial };
  });
  let current = partials[0]!;
  try {
    for (current of partials) {
      mkdirSync(dirname(current.path), { recursive: true });
      write(current.partial, current.bytes);
    }
    for (current of partials) renameSync(current.partial, current.path);
  } catch (error) {
    for (const { partial } of partials) removeIfThere(partial);
    throw new Problem(refusal(current.path, current.bytes.length, error));
  }
}

/** What cannot be removed was never written: its folder is none. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
  }
}

function refusal(path: string, bytes: number, error: unknown): string {
  const remedy = isFull(error) ? `It needs ${size(bytes)}: make room` : 'See that its folder may be written to';
  return `${shown(path)} cannot be written: ${reasonOf(error)}. ${remedy} and run “npm run data” again.`;
}

/** Removes what processes that were ended in the midst of `writeTogether` left in a folder, if there is such a folder. */
export function removePartials(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const [, pid] = /^[.].+[.](\d+)[.]partial$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

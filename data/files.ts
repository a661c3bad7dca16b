import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Problem } from './problem.ts';
import { size } from './words.ts';

/** A path as a person would type it: relative where that is shorter. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}

/** @throws Problem when the file cannot be read */
export function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(`${shown(path)} cannot be read (${code}). Make it readable or move it away.`);
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
    throw new Problem(refusal(current.path, current.bytes.length, error as NodeJS.ErrnoException));
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

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

function refusal(path: string, bytes: number, { code, message }: NodeJS.ErrnoException): string {
  if (code && FULL.includes(code)) {
    return `The disk is full (${code}): ${shown(path)} needs ${size(bytes)} and was not written. Make room and run “npm run data” again.`;
  }
  return `${shown(path)} cannot be written (${code ?? message}). See that its folder may be written to and run “npm run data” again.`;
}

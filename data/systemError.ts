import { shown } from './places.ts';

/** Why the system refuses, by its codes, as the end of a sentence. */
const REASONS: Record<string, string> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EBUSY: 'another program holds it',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'something else is in its place',
  EFBIG: 'it is larger than the disk takes',
  EIO: 'the disk fails',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EROFS: 'the disk can only be read',
};

/** Calls of the system that change what lies on a disk. */
const WRITING = /^(write|mkdir|rename|unlink|rm|rmdir|ftruncate|copyfile)$/;

/** Whether the system refused something, as opposed to a fault of the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Why the system refused, with its code: "the disk is full (ENOSPC)". */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code) return message;
  return code in REASONS ? `${REASONS[code]} (${code})` : `the system says ${code}`;
}

/** A refusal of the system in a sentence that names what it was about. */
export function systemSentence(error: NodeJS.ErrnoException): string {
  const what = error.path === undefined ? 'The output' : shown(error.path);
  const deed = error.path === undefined || WRITING.test(error.syscall ?? '') ? 'written' : 'read';
  return `${what} cannot be ${deed}: ${reasonOf(error)}.`;
}

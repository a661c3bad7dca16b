import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where `npm run data` puts the prepared rows. */
export const preparedIn = (root: string) => join(root, 'public', 'data');

/** Where downloaded raw files are kept. */
export const keptIn = (root: string) => join(root, 'data', 'raw');

/** A folder of raw files that several checkouts share. */
export const sharedBy = (root: string) => join(root, '..', 'shared', 'data');

/** A path as a person would type it: relative where that is shorter. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}

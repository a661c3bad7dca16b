import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf, type RawFile } from './catalogue.ts';

/** The first place among folders, or within them, where a file lies, as it is or packed. */
export function findLocally(file: RawFile, folders: readonly string[]): string | null {
  const wanted = wantedNames(file).map((name) => name.toLowerCase());
  for (const folder of folders.flatMap((outermost) => withInner(outermost, DEPTH))) {
    const here = new Map(entriesOf(folder).map(({ name }) => [name.toLowerCase(), join(folder, name)]));
    const found = wanted.map((name) => here.get(name)).find((path) => path !== undefined && isFile(path));
    if (found !== undefined) return found;
  }
  return null;
}

function wantedNames(file: RawFile): string[] {
  const packed = namesOf(file).flatMap((name) => [name, `${name}.gz`, `${name}.zip`]);
  return [...packed, file.container, ...file.archives];
}

/** Archives hold folders of folders: UCRArchive_2018/ECG5000/. */
const DEPTH = 2;

/** A folder and those within it, outer ones first. */
function withInner(folder: string, depth: number): string[] {
  const levels = [[folder]];
  while (levels.length <= depth) levels.push(levels.at(-1)!.flatMap(foldersIn));
  return levels.flat();
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .filter((entry) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(folder, entry.name))))
    .map(({ name }) => join(folder, name));
}

/** In alphabetical order. What may not be read holds nothing for us. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

const isFile = (path: string) => statsOf(path)?.isFile() ?? false;
const isFolder = (path: string) => statsOf(path)?.isDirectory() ?? false;

function statsOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

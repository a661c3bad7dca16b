import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFile, writeTogether } from './files.ts';
import { Problem } from './problem.ts';
import { temporaryFolder } from './testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const text = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const bytes = (content: string) => Buffer.from(content);

describe('writeTogether', () => {
  it('writes files into folders that it makes, and over older ones', () => {
    const paths = ['a/b/one', 'two'].map((name) => join(folder.path, name)) as [string, string];
    for (const content of ['first', 'second']) {
      writeTogether(paths.map((path) => [path, bytes(content)]));
      expect([text('a/b/one'), text('two')]).toEqual([content, content]);
    }
    expect(readdirSync(folder.path)).toEqual(['a', 'two']);
  });

  it.each([
    [
      'ENOSPC',
      /two cannot be written: the disk is full \(ENOSPC\)\. It needs 1 kB: make room and run “npm run data” again\.$/,
    ],
    ['EDQUOT', /your share of the disk is used up \(EDQUOT\)\. It needs/],
    ['EFBIG', /it is larger than the disk takes \(EFBIG\)\. It needs/],
    ['EROFS', /two cannot be written: the disk can only be read \(EROFS\)\. See that its folder may be written to/],
  ])('leaves the older files whole and nothing half-written when the second one fails with %s', (code, says) => {
    const paths = ['one', 'two'].map((name) => join(folder.path, name));
    for (const path of paths) writeFileSync(path, 'older');
    const failing = ((path: string, content: Uint8Array) => {
      if (!path.includes('two')) return writeFileSync(path, content);
      writeFileSync(path, content.subarray(0, 2));
      throw Object.assign(new Error('no'), { code });
    }) as typeof writeFileSync;
    const writing = () =>
      writeTogether(
        paths.map((path) => [path, bytes('newer')]),
        failing,
      );
    expect(writing).toThrow(says);
    expect(writing).toThrow(Problem);
    expect(readdirSync(folder.path)).toEqual(['one', 'two']);
    expect([text('one'), text('two')]).toEqual(['older', 'older']);
  });

  it('says so when a file stands where a folder is wanted', () => {
    writeFileSync(join(folder.path, 'raw'), '');
    expect(() => writeTogether([[join(folder.path, 'raw', 'one'), bytes('x')]])).toThrow(
      /one cannot be written: (something else is in its place|a part of its path is a file, not a folder) \(E/,
    );
  });
});

describe('readFile', () => {
  it('says so when what lies there cannot be read', () => {
    mkdirSync(join(folder.path, 'one'));
    expect(() => readFile(join(folder.path, 'one'))).toThrow(
      /one cannot be read: it is a folder, not a file \(EISDIR\)\. Make it readable or move/,
    );
    expect(() => readFile(join(folder.path, 'none'))).toThrow(/none cannot be read: it is not there \(ENOENT\)/);
  });
});

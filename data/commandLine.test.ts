import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from './commandLine.ts';
import { sentenceOf } from './sentence.ts';

const OPTIONS = { from: { type: 'string' }, 'if-stale': { type: 'boolean', default: false } } as const;

describe('options', () => {
  it('are read with their values behind them or behind an equals sign, also such as begin with a minus', () => {
    expect(readOptions(['--from', '-1', '--if-stale'], OPTIONS)).toMatchObject({ from: '-1', 'if-stale': true });
    expect(readOptions(['--from=--if-stale'], OPTIONS)).toMatchObject({ from: '--if-stale', 'if-stale': false });
  });

  it.each([
    [['--frmo', 'x'], 'There is no option --frmo. The options are --from, --if-stale.'],
    [['--__proto__'], 'There is no option --__proto__.'],
    [['-f'], 'There is no option -f.'],
    [['--from'], '--from lacks its value.'],
    [['--from', '--if-stale'], '--from lacks its value.'],
    [['--if-stale=no'], '--if-stale takes no value.'],
    [['here'], '“here” is no option.'],
  ])('%j are refused in a sentence', (args, says) => {
    expect(() => readOptions(args, OPTIONS)).toThrow(UsageError);
    expect(() => readOptions(args, OPTIONS)).toThrow(says);
  });
});

describe('what the system refuses', () => {
  const refusal = (code: string, syscall: string, path?: string) =>
    Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, path });

  it.each([
    [refusal('EACCES', 'open', '/a/b'), '/a/b cannot be read: you are not allowed to (EACCES).'],
    [refusal('EACCES', 'mkdir', '/a/b'), '/a/b cannot be written: you are not allowed to (EACCES).'],
    [refusal('ELOOP', 'stat', '/a/b'), '/a/b cannot be read: its links lead round in a circle (ELOOP).'],
    [
      refusal('ENOTDIR', 'scandir', '/a/b'),
      '/a/b cannot be read: a part of its path is a file, not a folder (ENOTDIR).',
    ],
    [refusal('ENOSPC', 'write'), 'The output cannot be written: the disk is full (ENOSPC).'],
    [refusal('EWEIRD', 'read', '/a/b'), '/a/b cannot be read: the system says EWEIRD.'],
  ])('%s', (error, says) => {
    expect(sentenceOf(error)).toBe(says);
  });
});

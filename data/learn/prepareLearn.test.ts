import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { preparedIn, ROOT } from '../places.ts';
import { temporaryFolder, writeFiles } from '../testing.ts';
import { MAKERS } from './parts.ts';
import { prepareLearn, recipeOf } from './prepareLearn.ts';

it('goes on where it was interrupted, and keeps what is made', async () => {
  const place = temporaryFolder();
  for (const name of ['ecg5000', 'kddcup99'].flatMap((id) => [`${id}.json`, `${id}.bin`]))
    copyFileSync(join(preparedIn(ROOT), name), join(place.path, name));
  const lost = 'idea';
  const made = Object.keys(MAKERS).filter((name) => name !== lost);
  const sha256 = createHash('sha256').update('made').digest('hex');
  writeFiles(place.path, {
    ...Object.fromEntries(made.map((name) => [`learn/${name}.bin`, 'made'])),
    'learn/idea.bin': 'half-wri',
    'learn.json': JSON.stringify({
      recipe: recipeOf(place.path),
      sha256: Object.fromEntries([...made, lost].map((name) => [name, sha256])),
    }),
  });
  const said: string[] = [];
  const ready: string[] = [];
  const step = {
    folder: place.path,
    ifStale: true,
    say: (line: string) => said.push(line),
    onStep() {},
    onReady: (file: string) => ready.push(file),
  };
  await prepareLearn(step);
  expect(said.pop()).toMatch(/^learn: one part of the essay in \d+ kB, from networks trained on /);
  expect(ready.splice(0)).toEqual([...made, lost].map((name) => `learn/${name}.bin`));
  expect(readFileSync(join(place.path, 'learn', `${made[0]}.bin`), 'utf8')).toBe('made');
  await prepareLearn(step);
  expect(said).toEqual(['learn: up to date.']);
  expect(ready).toHaveLength(Object.keys(MAKERS).length);
  place.remove();
});

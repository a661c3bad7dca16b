import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { measureAll } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const places = [process.env.ANOMASCOPE_DATA, join(root, 'data/raw'), join(root, '../shared/data')];
const { ecg5000, kddcup99 } = catalogue;
const names = [...Object.values(ecg5000.files), ...Object.values(kddcup99.files)].map(({ name }) => name);
const isComplete = (folder: string) =>
  names.every((name) => ['', '.gz'].some((ending) => existsSync(join(folder, name + ending))));
const folder = places.find((place) => place !== undefined && isComplete(place));

it('makes the committed statistics from the raw files, to the byte', { timeout: 300_000 }, async (context) => {
  if (folder === undefined) return context.skip('The raw files of both data sets are needed, but are not at hand.');
  for (const [name, text] of Object.entries(await measureAll(folder))) {
    // Compared by itself, as the difference of two such files is no use in a report.
    const isSame = text === readFileSync(join(root, 'data', name), 'utf8');
    expect(isSame, `data/${name} is not what data/standIns/measure.ts makes: run it again.`).toBe(true);
  }
});

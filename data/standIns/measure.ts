import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { catalogue, type RawFile } from '../catalogue.ts';
import { parseBeats } from '../ecg5000/parse.ts';
import { parseConnections } from '../kddcup99/parse.ts';
import { measureBeats } from './measureBeats.ts';
import { measureConnections } from './measureConnections.ts';

/**
 * Makes the committed statistics anew, from the raw files in a folder: `npx tsx data/standIns/measure.ts --from DIR`.
 * The same files give the same statistics to the byte.
 */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  if (values.from === undefined) {
    console.error('Say where the raw files are: npx tsx data/standIns/measure.ts --from DIR');
    process.exit(2);
  }
  for (const [name, text] of Object.entries(measureAll(values.from))) {
    writeFileSync(new URL(`../${name}`, import.meta.url), text);
    console.log(`data/${name}: ${text.length} bytes`);
  }
}

/**
 * @param from a folder with the raw files of both data sets, unpacked or with `.gz` behind their names
 * @returns the texts of the committed files, by name
 * @throws Error when a file is missing or is not what datasets.json says
 */
export function measureAll(from: string): Record<'ecg5000.stats.json' | 'kddcup99.stats.json', string> {
  const { ecg5000, kddcup99 } = catalogue;
  const beats = (file: RawFile) => parseBeats(contentOf(file, from), file.rows, ecg5000);
  const connections = (file: RawFile) => parseConnections(contentOf(file, from), file.rows, kddcup99);
  const categories = new Map(kddcup99.classes.flatMap(({ name, labels }) => labels.map((label) => [label, name])));
  return {
    'ecg5000.stats.json': jsonOf(measureBeats(beats(ecg5000.files.train), beats(ecg5000.files.test))),
    'kddcup99.stats.json': jsonOf(
      measureConnections(connections(kddcup99.files.tenPercent), connections(kddcup99.files.corrected), {
        features: kddcup99.features.map(({ name }) => name),
        categoryOf: (attack) => categories.get(attack)!,
      }),
    ),
  };
}

function contentOf({ name }: RawFile, folder: string): Buffer {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  if (existsSync(`${path}.gz`)) return gunzipSync(readFileSync(`${path}.gz`));
  throw new Error(`There is neither ${path} nor ${path}.gz. Both data sets are needed, unpacked or gzipped.`);
}

/** One class or group a line, so that a change shows where it is. */
function jsonOf(statistics: object): string {
  return `${JSON.stringify(statistics).replaceAll('{"label"', '\n{"label"').replaceAll('{"rows"', '\n{"rows"')}\n`;
}

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogue, type RawFile } from '../catalogue.ts';
import { readOptions, runCommand, UsageError } from '../commandLine.ts';
import { ecg5000 } from '../ecg5000/preparation.ts';
import { readFile } from '../files.ts';
import { findLocally } from '../find.ts';
import { kddcup99 } from '../kddcup99/preparation.ts';
import { Problem } from '../problem.ts';
import { measureBeats } from './measureBeats.ts';
import { measureConnections } from './measureConnections.ts';

/**
 * Makes the committed statistics anew, from the raw files in a folder: `npx tsx data/standIns/measure.ts --from DIR`.
 * The same files give the same statistics to the byte.
 */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand({ run: measure, help: 'The head of data/standIns/measure.ts', whenUnread: 'goOn' });
}

async function measure(): Promise<number> {
  const { from } = readOptions(process.argv.slice(2), { from: { type: 'string' } });
  if (from === undefined) throw new UsageError('Say where the raw files are: --from DIR.');
  for (const [name, text] of Object.entries(await measureAll(from))) {
    writeFileSync(new URL(`../${name}`, import.meta.url), text);
    console.log(`data/${name}: ${text.length} bytes`);
  }
  return 0;
}

/**
 * @param from a folder with the raw files of both data sets
 * @returns the texts of the committed files, by name
 * @throws Problem when a file is missing; Fault when one is not what datasets.json says
 */
export async function measureAll(from: string): Promise<Record<'ecg5000.stats.json' | 'kddcup99.stats.json', string>> {
  const [beats, connections] = [ecg5000(catalogue.ecg5000), kddcup99(catalogue.kddcup99)];
  const bytesOf = (file: RawFile) => {
    const path = findLocally(file, [from]);
    if (path === null) throw new Problem(`There is no ${file.name} in ${from}. Both data sets are needed.`);
    return readFile(path);
  };
  const beatsOf = (role: 'train' | 'test') => beats.read(bytesOf(beats.files[role]), role);
  const connectionsOf = (role: 'tenPercent' | 'corrected') => connections.read(bytesOf(connections.files[role]), role);
  const { classes, features } = catalogue.kddcup99;
  const categories = new Map(classes.flatMap(({ name, labels }) => labels.map((label) => [label, name])));
  return {
    'ecg5000.stats.json': jsonOf(measureBeats(await beatsOf('train'), await beatsOf('test'))),
    'kddcup99.stats.json': jsonOf(
      measureConnections(await connectionsOf('tenPercent'), await connectionsOf('corrected'), {
        features: features.map(({ name }) => name),
        categoryOf: (attack) => categories.get(attack)!,
      }),
    ),
  };
}

/** One class or group a line, so that a change shows where it is. */
function jsonOf(statistics: object): string {
  return `${JSON.stringify(statistics).replaceAll('{"label"', '\n{"label"').replaceAll('{"rows"', '\n{"rows"')}\n`;
}

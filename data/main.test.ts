import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from './commandLine.ts';
import { main } from './main.ts';
import { shown } from './places.ts';
import { Problem } from './problem.ts';
import { loadDataset } from './read.ts';
import {
  BEATS,
  RAW_FILES,
  serve,
  smallBeats,
  smallConnections,
  temporaryFolder,
  writeFiles,
  zipOf,
} from './testing.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

const root = () => join(place.path, 'project');

/** Runs the step on data sets of a few rows, in a project of its own. */
async function run(args: string[], environment: Record<string, string> = {}, addresses: string[] = []) {
  const said: string[] = [];
  const complained: string[] = [];
  let steps = '';
  const ready: string[] = [];
  const status = await statusOf(
    main({
      args,
      environment,
      root: root(),
      catalogue: { ecg5000: smallBeats(addresses), kddcup99: smallConnections() },
      screen: {
        write(text) {
          steps += text;
        },
      },
      say: (line) => said.push(line),
      mention: (line) => complained.push(line),
      onReady: (file) => ready.push(file),
    }),
    (sentence) => complained.push(sentence),
  );
  return { status, said: said.join('\n'), complained: complained.join('\n'), steps, ready };
}

/** As `runCommand` tells of it. */
async function statusOf(work: Promise<void>, complain: (sentence: string) => void): Promise<number> {
  try {
    await work;
    return 0;
  } catch (error) {
    if (!(error instanceof Problem || error instanceof UsageError)) throw error;
    complain(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

const prepared = () => join(root(), 'public', 'data');

describe('npm run data', () => {
  it('looks in --from, in ANOMASCOPE_DATA, in data/raw and in ../shared/data, in this order', async () => {
    const named = join(place.path, 'named');
    const from = join(place.path, 'from');
    const places = [from, named, join(root(), 'data', 'raw'), join(place.path, 'shared', 'data')];
    for (const folder of places.toReversed()) {
      writeFiles(folder, RAW_FILES);
      const args = folder === from ? ['--from', from] : [];
      const environment: Record<string, string> = folder === from || folder === named ? { ANOMASCOPE_DATA: named } : {};
      const { status, said } = await run(['--require-real', '--offline', ...args], environment);
      expect(status).toBe(0);
      expect(said).toContain(`from ${shown(join(folder, 'ECG5000_TRAIN.txt'))}`);
      expect(said).toMatch(/^kddcup99: \d+ connections in/m);
    }
  });

  it('takes each file from wherever it lies', async () => {
    const { 'ECG5000_TRAIN.txt': train, ...others } = RAW_FILES;
    writeFiles(join(place.path, 'from'), { 'ECG5000_TRAIN.txt': train! });
    writeFiles(join(place.path, 'shared', 'data'), others);
    expect((await run(['--offline', '--require-real', '--from', join(place.path, 'from')])).status).toBe(0);
  });

  it('downloads what lies nowhere, from the first address that has it, and keeps it in data/raw', async () => {
    const { 'ECG5000_TRAIN.txt': _, 'ECG5000_TEST.txt': __, ...connections } = RAW_FILES;
    writeFiles(join(place.path, 'shared', 'data'), connections);
    const archive = zipOf({
      'ECG5000_TRAIN.txt': { packed: deflateRawSync(BEATS.train), method: 8 },
      'ECG5000_TEST.txt': { packed: deflateRawSync(BEATS.test), method: 8 },
    });
    const asked: (string | undefined)[] = [];
    const server = await serve((request, response) => {
      asked.push(request.url);
      const other = zipOf({ 'ECG5000_TRAIN.txt': { packed: Buffer.from(BEATS.test), method: 0 } });
      if (request.url === '/lost.zip') response.writeHead(503).end();
      else if (request.url === '/cut.zip') response.end(archive.subarray(0, 4000));
      else response.end(request.url === '/other.zip' ? other : archive);
    });
    const addresses = ['lost', 'cut', 'other', 'good'].map((name) => `${server.address}/${name}.zip`);
    const { status, said } = await run(['--require-real'], {}, addresses);
    server.close();
    expect(status).toBe(0);
    expect(said).toContain(`from ${server.address}/good.zip and`);
    expect(asked).toEqual(['/lost.zip', '/cut.zip', '/other.zip', '/good.zip']);
    expect(readdirSync(join(root(), 'data', 'raw'))).toEqual(['ECG5000.zip']);
    expect((await run(['--require-real', '--offline'])).said).toContain(join('raw', 'ECG5000.zip'));
  });

  it('says why no address would do, and leaves nothing behind', async () => {
    writeFiles(join(place.path, 'shared', 'data'), { 'ECG5000_TEST.txt': BEATS.test });
    const server = await serve((_, response) => response.end('<html>Please sign in.</html>'));
    const { status, complained } = await run(['--require-real'], {}, [`${server.address}/ECG5000.zip`]);
    server.close();
    expect(status).toBe(1);
    expect(complained).toMatch(
      /The real rows of ecg5000 cannot be had: ECG5000_TRAIN.txt is in none of .*raw and .*data, and could not be downloaded \(.*zip gave something else: in line 1 it has 3 columns where 141 were expected\)/,
    );
    expect(existsSync(root())).toBe(false);
  });

  it('prepares one data set though the other is damaged, and fails', async () => {
    writeFiles(join(place.path, 'shared', 'data'), { ...RAW_FILES, 'ECG5000_TRAIN.txt': `${BEATS.train}one\n` });
    const { status, said, complained } = await run(['--offline']);
    expect(status).toBe(1);
    expect(complained).toMatch(/ECG5000_TRAIN.txt, line 11: it has 1 columns where 141 were expected\. This is not/);
    expect(said).toMatch(/^kddcup99: /);
    expect(readdirSync(prepared())).toEqual(['kddcup99.bin', 'kddcup99.json']);
  });

  // Stand-ins are as many rows as the real data sets have, or nearly.
  it('with neither files nor network draws stand-ins of both data sets and succeeds', {
    timeout: 120_000,
  }, async () => {
    const { status, said } = await run([]);
    expect(status).toBe(0);
    expect(said).toMatch(/^ecg5000: 5,000 beats .*STAND-INS.*\nkddcup99: [\d,]+ connections .*STAND-INS/);
    for (const id of ['ecg5000', 'kddcup99'] as const) {
      expect(await loadDataset(id, prepared())).toMatchObject({ standIn: true });
    }
    expect((await run(['--if-stale'])).said).toMatch(/^ecg5000: up to date.*\nkddcup99: up to date/);
  });

  it('refuses options that it does not know, and says what there is', async () => {
    const { status, complained } = await run(['--frmo', 'x']);
    expect(status).toBe(2);
    expect(complained).toMatch(/^There is no option --frmo\. The options are --from, --if-stale,/);
    expect((await run(['--help'])).said).toContain('--require-real');
  });

  it('refuses a folder that is not there, but only mentions one that the variable names', async () => {
    expect(await run(['--from', '/no/such'])).toMatchObject({
      status: 1,
      complained: expect.stringContaining('--from'),
    });
    writeFiles(join(place.path, 'shared', 'data'), RAW_FILES);
    const { status, complained } = await run(['--offline', '--require-real'], { ANOMASCOPE_DATA: '/no/such' });
    expect(status).toBe(0);
    expect(complained).toBe('There is no folder /no/such, which ANOMASCOPE_DATA names.');
  });

  it('fails when nothing lies in --from, and says what does and what was looked for', async () => {
    const from = join(place.path, 'from');
    writeFiles(join(place.path, 'shared', 'data'), RAW_FILES);
    writeFiles(from, { 'ecg.csv': '0.5,1\n', 'notes.txt': '', 'inner/deeper/deepest/ECG5000_TRAIN.txt': BEATS.train });
    for (const more of [[], ['--if-stale']]) {
      const { status, said, complained } = await run(['--offline', '--from', from, ...more]);
      expect(status).toBe(1);
      expect(said).toBe('');
      expect(complained).toContain(`None of the files looked for is in ${from}, which --from names.`);
      expect(complained).toContain('There lie: ecg.csv, inner/ and notes.txt. ecg.csv will not do: TensorFlow’s copy');
      expect(complained).toMatch(
        /ecg5000 .*: ECG5000_TRAIN \(.txt, .tsv, no ending, .csv, .ts, .arff\), ECG5000 \(.*\), .* ECG5000\.zip\.$/m,
      );
      expect(complained).toMatch(/kddcup99 .*corrected \(no ending, .txt, .csv\), .*\.$/m);
    }
    expect(existsSync(root())).toBe(false);
    writeFiles(place.path, { 'empty/.keep': '' });
    const { complained } = await run(['--offline', '--from', join(place.path, 'empty', '.none')]);
    expect(complained).toContain('There is no folder');
  });

  it('reads archives as they are unpacked: folders in folders, whatever letters are large', async () => {
    const from = join(place.path, 'from');
    const { 'ECG5000_TRAIN.txt': train, 'ECG5000_TEST.txt': test, ...connections } = RAW_FILES;
    const inner = join(from, 'UCRArchive_2018', 'ECG5000');
    writeFiles(inner, { 'ECG5000_TRAIN.TSV': train!, 'ecg5000_test.tsv': test! });
    writeFiles(join(from, 'kdd'), connections);
    mkdirSync(join(from, 'ECG5000_TRAIN.txt'));
    symlinkSync('round', join(from, 'round'));
    const { status, said } = await run(['--offline', '--require-real', '--from', from]);
    expect(status).toBe(0);
    expect(said).toContain(`${shown(join(inner, 'ECG5000_TRAIN.TSV'))} and ${shown(join(inner, 'ecg5000_test.tsv'))}`);
  });

  it('says so when what --from or ANOMASCOPE_DATA names is no folder', async () => {
    writeFiles(join(place.path, 'shared', 'data'), RAW_FILES);
    const file = join(place.path, 'file');
    writeFiles(place.path, { file: '' });
    const round = join(place.path, 'round');
    symlinkSync('round', round);
    const names: [name: string, says: string][] = [
      [file, `${file}, which --from names, is no folder`],
      [join(file, 'inner'), `${join(file, 'inner')}, which --from names, is no folder, or lies within`],
      [round, `The folder ${round}, which --from names, cannot be read: its links lead round in a circle (ELOOP).`],
    ];
    for (const [name, says] of names) {
      const { status, complained } = await run(['--offline', '--from', name]);
      expect(status).toBe(1);
      expect(complained).toContain(says);
      const mentioned = await run(['--offline', '--require-real', '--if-stale'], { ANOMASCOPE_DATA: name });
      expect(mentioned.status).toBe(0);
      expect(mentioned.complained).toContain(says.replace('--from', 'ANOMASCOPE_DATA'));
    }
  });

  it('says so when the folder for the rows is none, and leaves nothing half-written', async () => {
    writeFiles(join(place.path, 'shared', 'data'), RAW_FILES);
    writeFiles(root(), { public: '' });
    const { status, complained } = await run(['--offline']);
    expect(status).toBe(1);
    expect(complained).toMatch(
      /ecg5000.bin cannot be written: a part of its path is a file, not a folder \(E[A-Z]+\)\./,
    );
  });

  it('tells what it does, a line a step, and clears away what an interrupted one left', async () => {
    writeFiles(join(place.path, 'shared', 'data'), RAW_FILES);
    // No process has so high a number.
    writeFiles(prepared(), { '.ecg5000.bin.99999999.partial': 'half', '.ecg5000.bin.1.partial': 'being written' });
    const { steps, ready } = await run(['--offline']);
    expect(steps).toMatch(
      /^reading .*ECG5000_TRAIN.txt …\nreading .*ECG5000_TEST.txt …\necg5000: choosing and packing rows …\nreading .*kddcup/,
    );
    expect(ready).toEqual(['ecg5000.json', 'ecg5000.bin', 'kddcup99.json', 'kddcup99.bin']);
    expect(readdirSync(prepared()).filter((name) => name.endsWith('.partial'))).toEqual(['.ecg5000.bin.1.partial']);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ecg5000 } from './ecg5000/preparation.ts';
import { kddcup99 } from './kddcup99/preparation.ts';
import { type Access, type Fetch, obtain } from './obtain.ts';
import { Problem } from './problem.ts';
import { BEATS, CONNECTIONS, smallBeats, smallConnections, temporaryFolder, writeFiles, zipOf } from './testing.ts';

const beats = ecg5000(smallBeats());
const connections = kddcup99(smallConnections());

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const access = (fetch: Fetch | null = null): Access => ({
  onReading() {},
  folders: [join(folder.path, 'first'), join(folder.path, 'raw')],
  keepIn: join(folder.path, 'raw'),
  fetch,
});

const obtainTrain = (from = access()) => {
  const file = { ...beats.files.train, addresses: ['http://one/ECG5000.zip', 'http://two/ECG5000.zip'] };
  return obtain(file, (bytes) => beats.read(bytes, 'train'), from);
};

const obtainCorrected = (from = access()) => {
  const file = connections.files.corrected;
  return obtain(file, (bytes) => connections.read(bytes, 'corrected'), from);
};

const archive = zipOf({
  'ECG5000_TRAIN.txt': { packed: deflateRawSync(BEATS.train), method: 8 },
  'ECG5000_TEST.txt': { packed: Buffer.from(BEATS.test), method: 0 },
});

/** The nth line (one-based) changed. */
const withLine = (text: string, line: number, change: (line: string) => string) =>
  text
    .split('\n')
    .map((content, i) => (i === line - 1 ? change(content) : content))
    .join('\n');

const withColumn = (line: string, column: number, value: string) => line.split(',').with(column, value).join(',');

describe('a file that is there', () => {
  it.each([
    ['as it is', 'ECG5000_TRAIN.txt', BEATS.train],
    ['with the line ends of Windows', 'ECG5000_TRAIN.txt', BEATS.train.replaceAll('\n', '\r\n')],
    ['in gzip', 'ECG5000_TRAIN.txt.gz', gzipSync(BEATS.train)],
    ['in gzip of another level', 'ECG5000_TRAIN.txt.gz', gzipSync(BEATS.train, { level: 1 })],
    ['in the archive', 'ECG5000.zip', archive],
    ['unpacked on the way, under its packed name', 'ECG5000_TRAIN.txt.gz', BEATS.train],
  ])('is read %s', async (_, name, content) => {
    writeFiles(folder.path, { [`raw/${name}`]: content });
    const obtained = await obtainTrain();
    expect(obtained).toMatchObject({ got: true, from: expect.stringContaining(name) });
    expect([...(obtained as { rows: { label: Uint8Array } }).rows.label]).toEqual([1, 1, 1, 1, 1, 2, 2, 3, 4, 5]);
  });

  it('is taken from the first place that has it', async () => {
    writeFiles(folder.path, { 'first/ECG5000_TRAIN.txt': BEATS.train, 'raw/ECG5000_TRAIN.txt': 'never looked at' });
    expect(await obtainTrain()).toMatchObject({ got: true, from: expect.stringContaining('first') });
  });
});

describe('a file that is not as published', () => {
  const [train, corrected] = [BEATS.train, CONNECTIONS.corrected];
  const faults: [what: string, name: string, content: string | Buffer, says: RegExp][] = [
    [
      'another number somewhere',
      'ECG5000_TRAIN.txt',
      withLine(train, 3, (line) => line.replace(/[1-9](?=\d*e[-+]\d$)/, (digit) => String(Number(digit) - 1))),
      /ECG5000_TRAIN.txt: its numbers are not the published ones, though it has as many/,
    ],
    [
      'a column lost',
      'ECG5000_TRAIN.txt',
      withLine(train, 4, (line) => line.slice(0, -16)),
      /ECG5000_TRAIN.txt, line 4: it has 140 columns where 141 were expected/,
    ],
    [
      'a number that is none',
      'ECG5000_TRAIN.txt',
      withLine(train, 2, (line) => `${line.slice(0, -1)}x`),
      /line 2: column 141 is “.*x” where a number was expected/,
    ],
    [
      'a label that is not known',
      'ECG5000_TRAIN.txt',
      withLine(train, 10, (line) => line.replace('5', '6')),
      /line 10: its label is “6.0000000e\+0” where one of 1, 2, 3, 4, 5 was expected/,
    ],
    [
      'a line missing',
      'ECG5000_TRAIN.txt',
      train.slice(0, train.lastIndexOf('\n', train.length - 2) + 1),
      /ECG5000_TRAIN.txt: it has 9 beats where 10 were expected \(43 where both files are in one\)/,
    ],
    ['nothing in it', 'ECG5000_TRAIN.txt', '', /it has 0 beats where 10 were expected/],
    ['an archive without it', 'ECG5000.zip', zipOf({}), /ECG5000.zip: there is no ECG5000_TRAIN.txt in it/],
    ['an archive cut short', 'ECG5000.zip', archive.subarray(0, 5000), /the zip archive is cut off or damaged/],
    [
      'a column lost',
      'corrected',
      withLine(corrected, 17, (line) => line.replace('0,', '')),
      /corrected, line 17: it has 41 columns where 42 were expected/,
    ],
    [
      'a column too many',
      'corrected',
      withLine(corrected, 1, (line) => `0,${line}`),
      /line 1: it has 43 columns where 42 were expected/,
    ],
    [
      'a label that is not known',
      'corrected',
      withLine(corrected, 65, (line) => withColumn(line, 41, 'smurfs.')),
      /line 65: its label is “smurfs.” where “normal.” or a known attack with a full stop behind it was expected/,
    ],
    [
      'a label without its full stop',
      'corrected',
      withLine(corrected, 30, (line) => line.replace('normal.', 'normal')),
      /line 30: its label is “normal” where/,
    ],
    [
      'a share above one',
      'corrected',
      withLine(corrected, 8, (line) => withColumn(line, 24, '1.01')),
      /line 8: column 25 \(serror_rate\) is “1.01” where a multiple of 0.01 from 0 to 1 was expected/,
    ],
    [
      'a share too fine',
      'corrected',
      withLine(corrected, 8, (line) => withColumn(line, 24, '0.005')),
      /column 25 \(serror_rate\) is “0.005” where/,
    ],
    [
      'a count that is none',
      'corrected',
      withLine(corrected, 9, (line) => withColumn(line, 23, '-1')),
      /line 9: column 24 \(srv_count\) is “-1” where a whole number from 0 to 511 was expected/,
    ],
    [
      'no number',
      'corrected',
      withLine(corrected, 9, (line) => withColumn(line, 23, '.')),
      /column 24 \(srv_count\) is “.”/,
    ],
    ['a line too many', 'corrected', corrected + corrected, /line 66: it is one line too many: 65 were expected/],
    ['its end cut off', 'corrected', corrected.slice(0, -40), /line 65: it has \d+ columns where 42 were expected/],
    [
      'gzip cut short',
      'corrected.gz',
      gzipSync(corrected).subarray(0, -9),
      /corrected.gz: its gzip stream ends too early/,
    ],
    [
      'gzip with a bit turned',
      'corrected.gz',
      gzipSync(corrected).map((byte, at) => (at === 500 ? byte ^ 1 : byte)) as Buffer,
      /corrected.gz(: its gzip stream is damaged|, line)/,
    ],
    [
      'far more in it than meant',
      'corrected.gz',
      gzipSync(Buffer.alloc(1e6)),
      /it unpacks to more than \d+ bytes, far more than was published/,
    ],
    ['a web page', 'corrected.gz', '<html>\n<p>Please sign in.\n', /line 1: it has 1 columns where 42 were expected/],
  ];
  it.each(faults)('with %s (%s) is named, with its line, what was expected and what to do', async (...fault) => {
    const [, name, content, says] = fault;
    writeFiles(folder.path, { [`first/${name}`]: content });
    const obtaining = name.startsWith('ECG') ? obtainTrain() : obtainCorrected();
    await expect(obtaining).rejects.toThrow(says);
    await expect(obtaining).rejects.toBeInstanceOf(Problem);
    await expect(obtaining).rejects.toThrow(/ This is not the file as published\. Move it away and run “npm run data”/);
  });
});

describe('a file that has to be fetched', () => {
  const fetching =
    (answers: Record<string, Buffer>): Fetch =>
    async (address) => {
      if (!answers[address]) throw new Problem(`${address} answered 404`);
      return answers[address];
    };

  it('is kept as it came, and found there the next time', async () => {
    const obtained = await obtainTrain(access(fetching({ 'http://one/ECG5000.zip': archive })));
    expect(obtained).toMatchObject({ got: true, from: 'http://one/ECG5000.zip' });
    expect(readdirSync(join(folder.path, 'raw'))).toEqual(['ECG5000.zip']);
    expect(readFileSync(join(folder.path, 'raw/ECG5000.zip')).equals(archive)).toBe(true);
    expect(await obtainTrain()).toMatchObject({ got: true, from: expect.stringContaining('raw') });
  });

  it('is kept under its plain name when the server unpacked it on the way', async () => {
    await obtainTrain(access(fetching({ 'http://one/ECG5000.zip': Buffer.from(BEATS.train) })));
    expect(readdirSync(join(folder.path, 'raw'))).toEqual(['ECG5000_TRAIN.txt']);
  });

  it('is asked for at the next address when the first has something else, which is not kept', async () => {
    const other = zipOf({ 'ECG5000_TRAIN.txt': { packed: Buffer.from(BEATS.test), method: 0 } });
    const answers = { 'http://one/ECG5000.zip': other, 'http://two/ECG5000.zip': archive };
    expect(await obtainTrain(access(fetching(answers)))).toMatchObject({ got: true, from: 'http://two/ECG5000.zip' });
    expect(readFileSync(join(folder.path, 'raw/ECG5000.zip')).equals(archive)).toBe(true);
  });

  it('leaves nothing behind and says why when no address has it', async () => {
    const answers = { 'http://two/ECG5000.zip': archive.subarray(0, 9000) };
    const obtained = await obtainTrain(access(fetching(answers)));
    expect(obtained).toEqual({
      got: false,
      reasons: [
        'http://one/ECG5000.zip answered 404',
        expect.stringMatching(
          /^http:\/\/two\/ECG5000.zip gave something else: .*the zip archive is cut off or damaged$/,
        ),
      ],
    });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is not fetched when nothing may be', async () => {
    expect(await obtainTrain()).toEqual({ got: false, reasons: [] });
  });
});

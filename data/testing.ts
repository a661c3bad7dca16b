import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { crc32 } from '#core/dataset/crc32.ts';
import { createRandom } from '#core/random/random.ts';
import {
  type BeatsEntry,
  type BeatsFile,
  type ConnectionsEntry,
  type ConnectionsFile,
  catalogue,
  type NumberForm,
  type RawFile,
} from './catalogue.ts';
import { parseBeats } from './ecg5000/parse.ts';
import { numbersOf } from './ecg5000/published.ts';

/** For tests: what would be published if the data sets were a few rows large. */

/** A file's description that fits the content given. */
function describeFile<File extends RawFile>(file: File, content: string, addresses: string[] = []): File {
  return { ...file, bytes: content.length, rows: content.split('\n').length - 1, addresses };
}

function describeBeats(file: BeatsFile, content: string, addresses: string[]): BeatsFile {
  const beats = parseBeats(Buffer.from(content), catalogue.ecg5000);
  const forms = Object.keys(file.numbers) as NumberForm[];
  const numbers = Object.fromEntries(forms.map((form) => [form, numbersOf(beats, form)]));
  return { ...describeFile(file, content, addresses), numbers: numbers as BeatsFile['numbers'] };
}

function describeConnections(file: ConnectionsFile, content: string): ConnectionsFile {
  return { ...describeFile(file, content), sha256: createHash('sha256').update(content).digest('hex') };
}

/** Lines as the UCR archive has them. @param labels one beat each */
function beatText(labels: number[], seed: number): string {
  const random = createRandom(seed);
  const number = (value: number) => `  ${value < 0 ? '' : ' '}${value.toExponential(7)}`;
  return labels
    .map((label) => `${[label, ...Array.from({ length: 140 }, random.normal)].map(number).join('')}\n`)
    .join('');
}

export const TRAIN_LABELS = [1, 1, 1, 1, 1, 2, 2, 3, 4, 5];
export const TEST_LABELS = [...Array(20).fill(1), ...Array(8).fill(2), 3, 3, 4, 4, 5];

export const BEATS = { train: beatText(TRAIN_LABELS, 1), test: beatText(TEST_LABELS, 2) };

/** Lines as the KDD Cup has them. @param attacks one connection each */
function connectionText(attacks: string[], seed: number): string {
  const random = createRandom(seed);
  const line = (attack: string) => {
    const columns = Array.from({ length: 41 }, () => '0');
    columns[1] = ['tcp', 'udp'][random.int(2)]!;
    columns[2] = ['http', 'smtp', 'private'][random.int(3)]!;
    columns[3] = 'SF';
    for (const { column, largest, perUnit } of catalogue.kddcup99.features) {
      columns[column] = (random.int(largest * perUnit + 1) / perUnit).toFixed(perUnit === 1 ? 0 : 2);
    }
    return `${[...columns, attack].join(',')}.\n`;
  };
  return attacks.map(line).join('');
}

const times = (attack: string, count: number): string[] => new Array(count).fill(attack);

export const CONNECTIONS = {
  tenPercent: connectionText([...times('normal', 40), ...times('smurf', 30), ...times('satan', 10)], 3),
  corrected: connectionText([...times('smurf', 25), ...times('normal', 30), ...times('mscan', 9), 'ps'], 4),
};

/** @param addresses of the archive */
export function smallBeats(addresses: string[] = []): BeatsEntry {
  const { files } = catalogue.ecg5000;
  return {
    ...catalogue.ecg5000,
    files: {
      train: describeBeats(files.train, BEATS.train, addresses),
      test: describeBeats(files.test, BEATS.test, addresses),
    },
  };
}

export function smallConnections(): ConnectionsEntry {
  const { files } = catalogue.kddcup99;
  return {
    ...catalogue.kddcup99,
    splits: {
      seed: 1,
      validation: { normal: 8, abnormal: 4 },
      trainingAttacks: 20,
      test: { normal: 10, abnormal: 7 },
      balanced: { atMostPerAttack: 3 },
    },
    files: {
      tenPercent: describeConnections(files.tenPercent, CONNECTIONS.tenPercent),
      corrected: describeConnections(files.corrected, CONNECTIONS.corrected),
    },
  };
}

/** All raw files of both small data sets, as they lie in a folder. */
export const RAW_FILES: Record<string, string | Buffer> = {
  'ECG5000_TRAIN.txt': BEATS.train,
  'ECG5000_TEST.txt': BEATS.test,
  'kddcup.data_10_percent.gz': gzipSync(CONNECTIONS.tenPercent),
  corrected: CONNECTIONS.corrected,
};

/** A new empty folder. Whoever asks for it removes it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'anomascope-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function writeFiles(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A server on this machine. @returns its address without a slash at the end */
export async function serve(listener: RequestListener): Promise<{ address: string; close(): void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** A zip archive, written by hand: as those are that no library would write. */
export function zipOf(files: Record<string, { packed: Buffer; method: number; locked?: boolean }>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, { packed, method, locked }] of Object.entries(files)) {
    const content = method === 8 ? inflateRawSync(packed) : packed;
    // What stands in both headers: version, flags, method, time, date, checksum, sizes, length of the name.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 1 : 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common]);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(14)]);
    entry.writeUInt32LE(offset, 42);
    local.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

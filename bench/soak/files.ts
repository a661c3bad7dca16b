import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeDataset } from '#core/dataset/decode.ts';
import { unpack } from '#core/learn/pack.ts';
import { messageOf, TellingError } from '#core/message.ts';
import type { Random } from '#core/random/random.ts';
import { decodeExample } from '#detectors/experiments/exampleModel.ts';
import { tell } from '#text/en/messages/index.ts';
import { damagedBytes, damagedData } from './damage.ts';
import { claim, type Faults } from './faults.ts';
import { isSentence } from './links.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const bytesOf = async (name: string) => new Uint8Array(await readFile(new URL(name, DATA)));
const jsonOf = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, DATA), 'utf8'));
const unzipped = (bytes: Uint8Array) => new Uint8Array(gunzipSync(bytes));

/** Whatever has become of a data file, it is read or refused in a sentence, and nothing else. */
export async function soakFiles(count: number, random: Random, faults: Faults): Promise<{ refused: number }> {
  const readers = [...(await datasetReaders('kddcup99')), ...(await exampleReaders()), ...(await partReaders())];
  let refused = 0;
  for (let i = 0; i < count; i++) {
    const { name, read } = readers[i % readers.length]!;
    faults.attempt(
      () => name,
      () => {
        try {
          read(random);
        } catch (error) {
          refused++;
          refuseFaults(error);
        }
      },
    );
  }
  return { refused };
}

interface Reader {
  name: string;
  read(random: Random): void;
}

async function datasetReaders(id: 'kddcup99'): Promise<Reader[]> {
  const description = await jsonOf(`${id}.json`);
  const bytes = unzipped(await bytesOf(`${id}.bin`));
  return [
    { name: `${id}.json`, read: (random) => decodeDataset(damagedData(description, random), bytes, id) },
    { name: `${id}.bin`, read: (random) => decodeDataset(description, damagedBytes(bytes, random), id) },
  ];
}

async function exampleReaders(): Promise<Reader[]> {
  const names = ['ecg5000.example.json', 'kddcup99.example.json'];
  return Promise.all(
    names.map(async (name) => {
      const example = await jsonOf(name);
      return { name, read: (random: Random) => decodeExample(damagedData(example, random)) };
    }),
  );
}

async function partReaders(): Promise<Reader[]> {
  const names = (await readdir(new URL('learn/', DATA))).filter((name) => name.endsWith('.bin'));
  return Promise.all(
    names.map(async (name) => {
      const bytes = unzipped(await bytesOf(`learn/${name}`));
      return { name, read: (random: Random) => unpack(damagedBytes(bytes, random)) };
    }),
  );
}

/** @throws what was thrown, where nobody wrote a sentence for it */
function refuseFaults(error: unknown): void {
  const isFault = [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  if (isFault) throw error;
  if (error instanceof TellingError)
    claim(isSentence(tell(messageOf(error))), `“${tell(messageOf(error))}” is no sentence.`);
}

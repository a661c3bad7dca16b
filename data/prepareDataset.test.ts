import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ecg5000 } from './ecg5000/preparation.ts';
import { prepareDataset, type Wishes } from './prepareDataset.ts';
import { Problem } from './problem.ts';
import type { RawBeats } from './rawRows.ts';
import { loadDataset } from './read.ts';
import { BEATS, smallBeats, TEST_LABELS, TRAIN_LABELS, temporaryFolder, writeFiles } from './testing.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

const out = () => join(place.path, 'out');
const raw = () => join(place.path, 'raw');
const putRawFiles = () => writeFiles(raw(), { 'ECG5000_TRAIN.txt': BEATS.train, 'ECG5000_TEST.txt': BEATS.test });

const standIn: RawBeats = { label: Uint8Array.of(1, 2, 1), x: new Float32Array(3 * 140).fill(0.5) };
const preparation = {
  ...ecg5000(smallBeats()),
  standIns: async () => ({ train: standIn, test: standIn }),
};

function prepare(wishes: Partial<Wishes> = {}, recipe = 'this recipe'): Promise<string> {
  return prepareDataset(
    preparation,
    { ifStale: false, requireReal: false, ...wishes },
    {
      access: { onReading() {}, folders: [raw()], keepIn: raw(), fetch: null },
      folder: out(),
      recipe,
      onStep() {},
    },
  );
}

/** Changes whenever the prepared files are written anew. */
const written = () => readdirSync(out()).map((name) => statSync(join(out(), name)).ino);

describe('prepareDataset', () => {
  it('turns the published files into rows that the page can read, and nothing else', async () => {
    putRawFiles();
    expect(await prepare()).toMatch(/^ecg5000: 43 beats in \d+ kB, from .*TRAIN.txt and .*TEST.txt\.$/);
    expect(readdirSync(out())).toEqual(['ecg5000.bin', 'ecg5000.json']);
    const dataset = await loadDataset('ecg5000', out());
    expect(dataset).toMatchObject({ standIn: false, rows: 43, features: 140 });
    expect([...dataset.label]).toEqual([...TRAIN_LABELS, ...TEST_LABELS].map((label) => label - 1));
  });

  it('gives the same bytes from the same files', async () => {
    putRawFiles();
    const bytes = async () => {
      await prepare();
      return ['json', 'bin'].map((ending) => readFileSync(join(out(), `ecg5000.${ending}`), 'hex'));
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it('draws stand-ins when the files cannot be had, and says so in the rows and to whoever asked', async () => {
    const said = await prepare();
    expect(said).toMatch(/6 beats in \d+ kB, but they are STAND-INS .* ECG5000_TRAIN.txt is in none of .*raw, and/);
    expect(said).toMatch(/To have the real rows, .* put ECG5000.zip into .*raw, and run “npm run data” again\.$/);
    const { standIn: flag, provenance, originFiles } = await loadDataset('ecg5000', out());
    expect(flag).toBe(true);
    expect(provenance.notes).toEqual([expect.stringMatching(/^These rows are stand-ins: .* run “npm run data” with/)]);
    expect(originFiles[0]).toBe('stand-ins for ECG5000_TRAIN.txt,');
  });

  it('does not mix stand-ins with real rows when one file of two is there', async () => {
    writeFiles(raw(), { 'ECG5000_TRAIN.txt': BEATS.train });
    expect(await prepare()).toMatch(/6 beats.*STAND-INS.*ECG5000_TEST.txt is in none/);
  });

  it('fails, and writes nothing, when real rows are required and cannot be had', async () => {
    await expect(prepare({ requireReal: true })).rejects.toThrow(
      /^The real rows of ecg5000 cannot be had: ECG5000_TRAIN/,
    );
    await expect(prepare({ requireReal: true })).rejects.toBeInstanceOf(Problem);
    expect(readdirSync(place.path)).toEqual([]);
  });

  it('leaves earlier rows alone when a raw file turns out to be damaged', async () => {
    putRawFiles();
    await prepare();
    const before = written();
    writeFiles(raw(), { 'ECG5000_TEST.txt': BEATS.test.slice(0, -100) });
    await expect(prepare({}, 'another recipe')).rejects.toThrow('line 33');
    expect(written()).toEqual(before);
  });

  it('prepares anew unless told to leave good rows alone', async () => {
    putRawFiles();
    await prepare();
    const before = written();
    expect(await prepare({ ifStale: true })).toBe('ecg5000: up to date.');
    expect(written()).toEqual(before);
    await prepare();
    expect(written()).not.toEqual(before);
  });

  it('does not need the raw files again for rows that are up to date', async () => {
    putRawFiles();
    await prepare();
    rmSync(raw(), { recursive: true });
    expect(await prepare({ ifStale: true, requireReal: true })).toBe('ecg5000: up to date.');
    expect(await prepare()).toMatch(/the real rows prepared before are kept\.$/);
    expect((await loadDataset('ecg5000', out())).standIn).toBe(false);
  });

  const damages: [what: string, damage: () => void][] = [
    ['missing', () => rmSync(join(out(), 'ecg5000.bin'))],
    ['without a description', () => rmSync(join(out(), 'ecg5000.json'))],
    ['cut short', () => writeFileSync(join(out(), 'ecg5000.bin'), 'short')],
    ['described by no JSON', () => writeFileSync(join(out(), 'ecg5000.json'), '{"prepared":')],
    ['described by nothing', () => writeFileSync(join(out(), 'ecg5000.json'), 'null')],
  ];
  it.each(damages)('prepares anew when the rows there are %s', async (_, damage) => {
    putRawFiles();
    await prepare();
    damage();
    expect(await prepare({ ifStale: true })).toContain('43 beats');
    expect((await loadDataset('ecg5000', out())).rows).toBe(43);
  });

  it('prepares anew when they follow from another recipe', async () => {
    putRawFiles();
    await prepare({}, 'the old recipe');
    expect(await prepare({ ifStale: true }, 'the new recipe')).toContain('43 beats');
  });

  it('leaves stand-ins alone only as long as the files are not at hand and nobody requires real rows', async () => {
    await prepare();
    expect(await prepare({ ifStale: true })).toBe('ecg5000: up to date, with stand-ins for the real rows.');
    await expect(prepare({ ifStale: true, requireReal: true })).rejects.toThrow('cannot be had');
    putRawFiles();
    expect(await prepare({ ifStale: true })).toContain('43 beats');
    expect((await loadDataset('ecg5000', out())).standIn).toBe(false);
  });
});

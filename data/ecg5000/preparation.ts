import { type BeatsEntry, namesOf } from '../catalogue.ts';
import type { Preparation } from '../preparation.ts';
import type { RawBeats } from '../rawRows.ts';
import { unpack } from '../unpack.ts';
import { buildBeats, STEPS_PER_UNIT } from './build.ts';
import { parseBeats } from './parse.ts';
import { publishedBeats } from './published.ts';

export function ecg5000(entry: BeatsEntry): Preparation<'train' | 'test', RawBeats> {
  const { train, test } = entry.files;
  // Room for both files in one, with twice as many digits.
  const largest = 2 * (train.bytes + test.bytes);
  return {
    id: 'ecg5000',
    files: entry.files,
    unusable: entry.unusable,
    packing: { perUnit: new Array(entry.points.count).fill(STEPS_PER_UNIT), differences: true },
    async read(bytes, role) {
      const file = entry.files[role];
      const beats = parseBeats(await unpack(bytes, namesOf(file), largest), entry);
      return publishedBeats(beats, file, train.rows + test.rows);
    },
    standIns: async () => (await import('../standIns/sample.ts')).standInBeats(),
    build: (raw) => buildBeats(raw, entry),
  };
}

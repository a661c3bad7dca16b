import type { BeatsEntry } from '../catalogue.ts';
import type { Preparation } from '../preparation.ts';
import type { RawBeats } from '../rawRows.ts';
import { buildBeats, STEPS_PER_UNIT } from './build.ts';
import { parseBeats } from './parse.ts';

export function ecg5000(entry: BeatsEntry): Preparation<'train' | 'test', RawBeats> {
  return {
    id: 'ecg5000',
    files: entry.files,
    packing: { perUnit: new Array(entry.points.count).fill(STEPS_PER_UNIT), differences: true },
    parse: (content, file) => parseBeats(content, file.rows, entry),
    standIns: async () => (await import('../standIns/sample.ts')).standInBeats(),
    build: (raw) => buildBeats(raw, entry),
  };
}

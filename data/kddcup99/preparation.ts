import type { ConnectionsEntry } from '../catalogue.ts';
import type { Preparation } from '../preparation.ts';
import { buildConnections } from './build.ts';
import { type ParsedConnections, parseConnections } from './parse.ts';

export function kddcup99(entry: ConnectionsEntry): Preparation<'tenPercent' | 'corrected', ParsedConnections> {
  return {
    id: 'kddcup99',
    files: entry.files,
    packing: { perUnit: entry.features.map(({ perUnit }) => perUnit), differences: false },
    parse: (content, file) => parseConnections(content, file.rows, entry),
    standIns: async () => (await import('../standIns/sample.ts')).standInConnections(),
    build: (raw) => buildConnections(raw, entry),
  };
}

import { createHash } from 'node:crypto';
import { type ConnectionsEntry, namesOf } from '../catalogue.ts';
import type { Preparation } from '../preparation.ts';
import { Fault } from '../problem.ts';
import { unpack } from '../unpack.ts';
import { buildConnections } from './build.ts';
import { type ParsedConnections, parseConnections } from './parse.ts';

export function kddcup99(entry: ConnectionsEntry): Preparation<'tenPercent' | 'corrected', ParsedConnections> {
  return {
    id: 'kddcup99',
    files: entry.files,
    unusable: entry.unusable,
    packing: { perUnit: entry.features.map(({ perUnit }) => perUnit), differences: false },
    async read(bytes, role) {
      const file = entry.files[role];
      // Room for carriage returns, and little more.
      const content = await unpack(bytes, namesOf(file), file.bytes + 2 * file.rows + 1024);
      // Parsed first, for a fault in a certain line says more than a wrong hash.
      const rows = parseConnections(content, file.rows, entry);
      const sha256 = createHash('sha256').update(content).digest('hex');
      if (sha256 === file.sha256) return rows;
      throw new Fault(null, `its content has the sha256 ${sha256} where ${file.sha256} was expected`);
    },
    standIns: async () => (await import('../standIns/sample.ts')).standInConnections(),
    build: (raw) => buildConnections(raw, entry),
  };
}

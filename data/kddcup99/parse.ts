import type { ConnectionsEntry } from '../catalogue.ts';
import { Fault } from '../problem.ts';
import type { RawConnections } from '../rawRows.ts';
import { LineReader } from './lineReader.ts';

export interface ParsedConnections extends RawConnections {
  /** How many lines of the file differ from every line before them, all columns compared. Unknown for stand-ins. */
  distinctLines?: number;
}

/** The 10 % training file and the corrected test file. */
export interface ConnectionFiles {
  tenPercent: ParsedConnections;
  corrected: ParsedConnections;
}

/**
 * Reads a KDD Cup '99 file: a line a connection, columns between commas, the label with a full stop behind it.
 * @throws Fault where a line is not so, or their number is not `rows`
 */
export function parseConnections(content: Buffer, rows: number, entry: ConnectionsEntry): ParsedConnections {
  const { features } = entry;
  const x = new Float32Array(rows * features.length);
  const [protocol, service, flag, attack] = [[], [], [], []] as [string[], string[], string[], string[]];
  const attackOf = new Map(entry.classes.flatMap(({ labels }) => labels.map((label) => [`${label}.`, label])));
  const distinct = new Set<string>();
  const reader = new LineReader(content, entry.columns);
  for (let row = 0; reader.next(); row++) {
    if (row === rows) throw new Fault(reader.line, `it is one line too many: ${rows} were expected`);
    for (let f = 0; f < features.length; f++) x[row * features.length + f] = readFeature(reader, features[f]!);
    protocol.push(reader.text(entry.protocolColumn));
    service.push(reader.text(entry.serviceColumn));
    flag.push(reader.text(entry.flagColumn));
    attack.push(attackOf.get(reader.text(entry.labelColumn)) ?? unknownLabel(reader, entry));
    distinct.add(reader.whole());
  }
  if (reader.line !== rows) throw new Fault(null, `it has ${reader.line} lines where ${rows} were expected`);
  return { x, protocol, service, flag, attack, distinctLines: distinct.size };
}

function readFeature(reader: LineReader, { column, name, largest, perUnit }: ConnectionsEntry['features'][0]): number {
  const value = reader.decimal(column);
  const steps = value * perUnit;
  if (value <= largest && Math.abs(steps - Math.round(steps)) < 1e-6) return value;
  const kind = perUnit === 1 ? 'a whole number' : `a multiple of ${1 / perUnit}`;
  throw new Fault(
    reader.line,
    `column ${column + 1} (${name}) is “${reader.text(column).slice(0, 40)}” where ${kind} from 0 to ${largest} was expected`,
  );
}

function unknownLabel(reader: LineReader, { labelColumn }: ConnectionsEntry): never {
  const label = reader.text(labelColumn).slice(0, 40);
  throw new Fault(
    reader.line,
    `its label is “${label}” where “normal.” or a known attack with a full stop behind it was expected`,
  );
}

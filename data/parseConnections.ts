import type { ConnectionsEntry } from './catalogue.ts';
import { Fault } from './problem.ts';
import type { RawConnections } from './rawRows.ts';

export interface ParsedConnections extends RawConnections {
  /** How many lines of the file differ from every line before them, all columns compared. */
  distinctLines: number;
}

/**
 * Reads a KDD Cup '99 file: a line a connection, columns between commas, the label with a full stop behind it.
 * Works on bytes, as half a million lines of text would take five times as long.
 * @throws Fault where a line is not so, or their number is not `rows`
 */
export function parseConnections(content: Buffer, rows: number, entry: ConnectionsEntry): ParsedConnections {
  const { columns, features } = entry;
  const x = new Float32Array(rows * features.length);
  const texts = { protocol: [] as string[], service: [] as string[], flag: [] as string[], attack: [] as string[] };
  const attacks = new Set(entry.classes.flatMap(({ labels }) => labels));
  const distinct = new Set<string>();
  const intern = interner();
  // Where each column of the line at hand begins; the last one ends at starts[columns] − 1.
  const starts = new Uint32Array(columns + 1);
  let row = 0;
  for (let at = 0; at < content.length; row++) {
    const end = endOfLine(content, at);
    if (row === rows) throw new Fault(row + 1, `a line too many: ${rows} were expected`);
    splitLine(content, at, end, starts, row);
    const column = (index: number, dropped = 0) => intern(content, starts[index]!, starts[index + 1]! - 1 - dropped);
    for (let f = 0; f < features.length; f++) {
      const { column: index, name, largest, perUnit } = features[f]!;
      const value = decimal(content, starts[index]!, starts[index + 1]! - 1);
      if (!(value <= largest) || Math.abs(value * perUnit - Math.round(value * perUnit)) > 1e-6) {
        const step = perUnit === 1 ? 'a whole number' : `a multiple of ${1 / perUnit}`;
        throw new Fault(
          row + 1,
          `column ${index + 1} (${name}) is “${column(index)}” where ${step} from 0 to ${largest} was expected`,
        );
      }
      x[row * features.length + f] = value;
    }
    texts.protocol.push(column(entry.protocolColumn));
    texts.service.push(column(entry.serviceColumn));
    texts.flag.push(column(entry.flagColumn));
    const attack = column(entry.labelColumn, 1);
    if (!attacks.has(attack) || content[end - 1] !== FULL_STOP) {
      throw new Fault(
        row + 1,
        `its label is “${column(entry.labelColumn)}” where “normal.” or the name of a known attack with a full stop was expected`,
      );
    }
    texts.attack.push(attack);
    distinct.add(content.toString('latin1', at, end));
    at = end + 1;
  }
  if (row !== rows) throw new Fault(null, `it has ${row} lines where ${rows} were expected`);
  return { x, ...texts, distinctLines: distinct.size };
}

const LINE_FEED = 10;
const COMMA = 44;
const FULL_STOP = 46;
const ZERO = 48;

function endOfLine(content: Buffer, from: number): number {
  const end = content.indexOf(LINE_FEED, from);
  return end < 0 ? content.length : end;
}

function splitLine(content: Buffer, from: number, end: number, starts: Uint32Array, row: number): void {
  const columns = starts.length - 1;
  let found = 1;
  starts[0] = from;
  for (let at = from; at < end; at++) {
    if (content[at] !== COMMA) continue;
    if (found < columns) starts[found] = at + 1;
    found++;
  }
  if (found !== columns) throw new Fault(row + 1, `it has ${found} columns where ${columns} were expected`);
  starts[columns] = end + 1;
}

/** Digits with at most one point among them; NaN for anything else. */
function decimal(content: Buffer, from: number, end: number): number {
  let digits = 0;
  let scale = 0;
  for (let at = from; at < end; at++) {
    const byte = content[at]!;
    if (byte === FULL_STOP && scale === 0) scale = 1;
    else if (byte >= ZERO && byte <= ZERO + 9) {
      digits = digits * 10 + byte - ZERO;
      scale *= 10;
    } else return Number.NaN;
  }
  return end > from ? digits / (scale || 1) : Number.NaN;
}

/** Cuts texts out of a buffer and keeps each different one once, or they would hold on to their memory row by row. */
function interner(): (content: Buffer, from: number, end: number) => string {
  const known = new Map<string, string>();
  return (content, from, end) => {
    const text = content.toString('latin1', from, end);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    known.set(text, text);
    return text;
  };
}

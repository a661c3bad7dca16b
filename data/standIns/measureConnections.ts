import type { RawConnections } from '../rawRows.ts';
import { rankCorrelations } from './rankCorrelation.ts';
import { quantileTable, rounded } from './rounding.ts';
import type { ConnectionGroup, ConnectionStatistics, FeatureStatistics } from './statistics.ts';

/** What `measureConnections` must know of the data set beside its rows. */
export interface ConnectionFacts {
  /** Names of the continuous features, in the order of the columns. */
  features: string[];
  /** The category of an attack type. */
  categoryOf(attack: string): string;
}

/** An attack type with fewer rows than this is summed up with the others of its category that have as few. */
const ROWS_OF_ITS_OWN = 50;
/** A value that at least this share of the rows has is listed by itself. */
const SHARE_OF_AN_ATOM = 0.02;
/** A service with less than this share of the rows is pooled as 'other'. */
const SHARE_OF_A_SERVICE = 0.005;

/** Summary statistics of the kinds of connections in each file, from which `sample.ts` draws stand-ins. */
export function measureConnections(
  tenPercent: RawConnections,
  corrected: RawConnections,
  facts: ConnectionFacts,
): ConnectionStatistics {
  return {
    about:
      "Summary statistics of the attack types of KDD Cup '99 (file by file), made by data/standIns/measure.ts. They hold no connection; stand-ins are drawn from them when the real rows cannot be had.",
    features: facts.features,
    tenPercent: measureFile(tenPercent, facts),
    corrected: measureFile(corrected, facts),
  };
}

function measureFile(raw: RawConnections, { features, categoryOf }: ConnectionFacts): ConnectionGroup[] {
  const rowsOfType = groupBy(Array.from(raw.attack.keys()), (row) => raw.attack[row]!);
  const types = [...rowsOfType.keys()].sort();
  const groups = groupBy(types, (type) =>
    rowsOfType.get(type)!.length >= ROWS_OF_ITS_OWN ? type : `few of ${categoryOf(type)}`,
  );
  return [...groups.values()].map((members) => {
    const rows = members.flatMap((type) => rowsOfType.get(type)!);
    const columns = features.map((_, f) => columnOf(raw.x, rows, f, features.length));
    return {
      rows: Object.fromEntries(members.map((type) => [type, rowsOfType.get(type)!.length])),
      symbols: measureSymbols(raw, rows),
      features: columns.map(measureFeature),
      rankCorrelations: rounded(rankCorrelations(columns), 2),
    };
  });
}

function measureFeature(values: Float64Array): FeatureStatistics {
  const rows = values.length;
  const counts = countBy(values, (value) => value);
  const atoms = [...counts].filter(([, count]) => count >= SHARE_OF_AN_ATOM * rows).sort(([a], [b]) => a - b);
  const common = new Set(atoms.map(([value]) => value));
  const others = values.filter((value) => !common.has(value));
  return {
    atoms: atoms.map(([value, count]) => [value, rounded([count / rows], 4)[0]!]),
    quantiles: others.length === 0 ? [] : rounded(quantileTable(others), 2),
  };
}

function measureSymbols(raw: RawConnections, rows: number[]): ConnectionGroup['symbols'] {
  const services = countBy(rows, (row) => raw.service[row]!);
  const named = (service: string) => (services.get(service)! >= SHARE_OF_A_SERVICE * rows.length ? service : 'other');
  const counts = countBy(rows, (row) => `${raw.protocol[row]} ${named(raw.service[row]!)} ${raw.flag[row]}`);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([symbols, count]) => {
      const [protocol, service, flag] = symbols.split(' ') as [string, string, string];
      return [protocol, service, flag, rounded([count / rows.length], 5)[0]!];
    });
}

/** One feature of some rows. */
function columnOf(x: Float32Array, rows: readonly number[], feature: number, features: number): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < values.length; i++) values[i] = tidy(x[rows[i]! * features + feature]!);
  return values;
}

/** Rates have two decimals, which float32 holds only nearly. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function countBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

import { createRandom, type Random } from '#core/random/random.ts';
import type { RawConnections } from '../rawRows.ts';
import { copulaOf } from './copula.ts';
import { type ConnectionGroup, readConnectionStatistics } from './statistics.ts';

/** How many rows each file's stand-in has: fewer than the real ones, whose rows mostly repeat each other. */
const SIZES = {
  tenPercent: { normal: 30_000, attacks: 25_000 },
  corrected: { normal: 12_000, attacks: 9_000 },
};
/** An attack type has at least as many rows, or as many as it really has, however seldom it is. */
const FEWEST_ROWS = 100;

/**
 * Stand-ins for the rows of both KDD files, drawn from the committed statistics: every attack type, in random order.
 * The same on every machine.
 */
export function standInConnections(): { tenPercent: RawConnections; corrected: RawConnections } {
  const { features, ...files } = readConnectionStatistics();
  const random = createRandom(1999);
  const decimals = features.map((name) => (name.endsWith('count') ? 0 : 2));
  const draw = (file: keyof typeof SIZES) => drawFile(files[file], SIZES[file], decimals, random.fork(file));
  return { tenPercent: draw('tenPercent'), corrected: draw('corrected') };
}

function drawFile(
  groups: ConnectionGroup[],
  size: { normal: number; attacks: number },
  decimals: number[],
  random: Random,
): RawConnections {
  const wanted = rowsWanted(groups, size);
  const d = decimals.length;
  const rows = size.normal + size.attacks;
  const place = random.fork('order').permutation(rows);
  const x = new Float32Array(rows * d);
  const [protocol, service, flag, attack] = Array.from({ length: 4 }, () => new Array<string>(rows)) as [
    string[],
    string[],
    string[],
    string[],
  ];
  let drawn = 0;
  for (const group of groups) {
    const labels = Object.keys(group.rows).flatMap((type) => new Array<string>(wanted.get(type)!).fill(type));
    const stream = random.fork(Object.keys(group.rows).join());
    const values = copulaOf(group).draw(labels.length, stream.fork('values'));
    const symbols = symbolsOf(group, stream.fork('symbols'));
    labels.forEach((type, i) => {
      const row = place[drawn++]!;
      for (let f = 0; f < d; f++) x[row * d + f] = withDecimals(values[i * d + f]!, decimals[f]!);
      [protocol[row], service[row], flag[row]] = symbols();
      attack[row] = type;
    });
  }
  return { x, protocol, service, flag, attack };
}

/** Rows for each type: normal ones as asked; of attacks the fewest that each must have, and the rest by their shares. */
function rowsWanted(groups: ConnectionGroup[], size: { normal: number; attacks: number }): Map<string, number> {
  const attacks = groups.flatMap((group) => Object.entries(group.rows)).filter(([type]) => type !== 'normal');
  const fewest = attacks.map(([, count]) => Math.min(FEWEST_ROWS, count));
  const beyond = attacks.map(([, count], i) => count - fewest[i]!);
  const shared = apportion(size.attacks - sum(fewest), beyond);
  return new Map([['normal', size.normal], ...attacks.map(([type], i) => [type, fewest[i]! + shared[i]!] as const)]);
}

/** Shares seats out in proportion to weights, by the largest remainders. */
function apportion(seats: number, weights: readonly number[]): number[] {
  const exact = weights.map((weight) => (seats * weight) / sum(weights));
  const given = exact.map(Math.floor);
  const byRemainder = [...exact.keys()].sort((a, b) => exact[b]! - given[b]! - (exact[a]! - given[a]!) || a - b);
  for (const i of byRemainder.slice(0, seats - sum(given))) given[i]!++;
  return given;
}

function symbolsOf({ symbols }: ConnectionGroup, random: Random): () => [string, string, string] {
  const total = sum(symbols.map(([, , , share]) => share));
  return () => {
    let left = random.uniform() * total;
    for (const [protocol, service, flag, share] of symbols) {
      left -= share;
      if (left < 0) return [protocol, service, flag];
    }
    // Rounding alone leads here.
    const [protocol, service, flag] = symbols[0]!;
    return [protocol, service, flag];
  };
}

function withDecimals(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

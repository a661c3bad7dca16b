import { describe, expect, it } from 'vitest';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { mean } from '#core/statistics/moments.ts';
import { catalogue } from '../catalogue.ts';
import type { RawConnections } from '../rawRows.ts';
import { distributionOf } from './distribution.ts';
import { rankCorrelations } from './rankCorrelation.ts';
import { standInConnections } from './sample.ts';
import { readConnectionStatistics } from './statistics.ts';
import { momentsOf, rootMeanSquare } from './testing.ts';

const statistics = readConnectionStatistics();
const files = standInConnections();
const { features } = catalogue.kddcup99;
const d = features.length;

const rowsWhere = ({ attack }: RawConnections, isWanted: (attack: string) => boolean) =>
  [...attack.keys()].filter((row) => isWanted(attack[row]!));
const column = ({ x }: RawConnections, rows: number[], f: number) =>
  Float64Array.from(rows, (row) => Math.round(x[row * d + f]! * 100) / 100);
const groups = (['tenPercent', 'corrected'] as const).flatMap((file) =>
  statistics[file].map((group) => {
    const rows = rowsWhere(files[file], (attack) => attack in group.rows);
    return { name: `${Object.keys(group.rows).join(', ')} (${file})`, raw: files[file], rows, group };
  }),
);

describe('stand-in connections', () => {
  it('are the same every time', { timeout: 60_000 }, () => {
    const again = standInConnections();
    // Half a million numbers, which toEqual would take long over.
    for (const file of ['tenPercent', 'corrected'] as const) {
      const bytes = ({ x }: RawConnections) => Buffer.from(x.buffer);
      expect(bytes(again[file]).equals(bytes(files[file]))).toBe(true);
      expect({ ...again[file], x: null }).toEqual({ ...files[file], x: null });
    }
  });

  it.each([
    ['tenPercent', 30_000, 25_000, 22],
    ['corrected', 12_000, 9_000, 37],
  ] as const)('of the file %s are %i normal ones and %i attacks of %i types', (file, normal, attacks, types) => {
    const counts = new Map<string, number>();
    for (const attack of files[file].attack) counts.set(attack, (counts.get(attack) ?? 0) + 1);
    expect(counts.get('normal')).toBe(normal);
    expect(files[file].attack.length).toBe(normal + attacks);
    expect(counts.size).toBe(types + 1);
    for (const group of statistics[file]) {
      for (const [type, real] of Object.entries(group.rows)) {
        expect(counts.get(type)).toBeGreaterThanOrEqual(Math.min(100, real));
      }
    }
  });

  it('have seventeen types of attack in the test file alone', () => {
    const known = new Set(files.tenPercent.attack);
    expect(new Set(files.corrected.attack.filter((attack) => !known.has(attack))).size).toBe(17);
  });

  it('have values within the range and of the step that datasets.json gives', () => {
    expect(statistics.features).toEqual(features.map(({ name }) => name));
    for (const raw of Object.values(files)) {
      expect(raw.x.length).toBe(raw.attack.length * d);
      const bad = raw.x.findIndex((value, i) => {
        const { largest, perUnit } = features[i % d]!;
        return !(value >= 0 && value <= largest && Math.abs(value * perUnit - Math.round(value * perUnit)) < 1e-5);
      });
      expect(bad).toBe(-1);
    }
  });

  it.each(groups)('of the kind $name have its means and its common values', ({ raw, rows, group }) => {
    group.features.forEach((feature, f) => {
      const values = column(raw, rows, f);
      const wanted = momentsOf(distributionOf(feature));
      // Five standard errors, since there are 666 means here; and half of the last digit that is kept.
      const rounding = features[f]!.perUnit === 1 ? 0.5 : 0.005;
      const bound = (5 * wanted.deviation) / Math.sqrt(rows.length) + rounding;
      expect(Math.abs(mean(values) - wanted.mean)).toBeLessThan(bound);
      for (const [value, share] of feature.atoms) {
        const found = values.filter((other) => other === value).length / rows.length;
        // The same for shares; one row more or less, and up to 3 % that are rounded onto the common value.
        const shareBound = 5 * Math.sqrt((share * (1 - share)) / rows.length) + 1 / rows.length + 0.03;
        expect(Math.abs(found - share)).toBeLessThan(shareBound);
      }
    });
  });

  it.each(groups)('of the kind $name have its rank correlations', ({ raw, rows, group }) => {
    const found = rankCorrelations(group.features.map((_, f) => column(raw, rows, f)));
    const off = rootMeanSquare(found.map((value, pair) => value - group.rankCorrelations[pair]!));
    // A rank correlation has a standard error of about 1 / √n. What is left is what one copula cannot hold: pairs that do
    // not fit together, in kinds that are really made of several, as attacks are more than normal connections.
    const misfit = 'normal' in group.rows ? 0.065 : 0.18;
    expect(off).toBeLessThan(misfit + 1 / Math.sqrt(rows.length));
  });

  it('have protocols, services and flags as often as they should', () => {
    for (const { raw, rows, group } of groups) {
      const counts = new Map<string, number>();
      for (const row of rows) {
        const symbols = `${raw.protocol[row]} ${raw.service[row]} ${raw.flag[row]}`;
        counts.set(symbols, (counts.get(symbols) ?? 0) + 1);
      }
      const shares = new Map(group.symbols.map(([a, b, c, share]) => [`${a} ${b} ${c}`, share]));
      for (const symbols of counts.keys()) expect(shares.has(symbols)).toBe(true);
      for (const [symbols, share] of shares) {
        const bound = 5 * Math.sqrt((share * (1 - share)) / rows.length) + 1 / rows.length;
        expect(Math.abs((counts.get(symbols) ?? 0) / rows.length - share)).toBeLessThan(bound);
      }
    }
  });

  it('can be told apart about as well as the real ones', () => {
    const learned = rowsWhere(files.tenPercent, (attack) => attack === 'normal');
    const scaled = ({ x }: RawConnections, rows: number[]) =>
      Float32Array.from(rows.flatMap((row) => features.map(({ largest }, f) => x[row * d + f]! / largest)));
    const centre = columnMeans(scaled(files.tenPercent, learned), learned.length, d);
    const all = rowsWhere(files.corrected, () => true);
    const x = scaled(files.corrected, all);
    const distances = all.map((row) => centre.reduce((sum, value, f) => sum + (x[row * d + f]! - value) ** 2, 0));
    const abnormal = files.corrected.attack.map((attack) => Number(attack !== 'normal'));
    // The real rows give 0.935, and 0.83 when no type may have more than a hundred.
    const auc = rocAuc(createScoreIndex(distances, abnormal))!;
    expect(auc).toBeGreaterThan(0.83);
    expect(auc).toBeLessThan(0.96);
  });
});

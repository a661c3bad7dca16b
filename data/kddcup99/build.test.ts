import { describe, expect, it } from 'vitest';
import { type Dataset, type SplitName, TEST, TRAIN, VALIDATION } from '#core/dataset/dataset.ts';
import { smallConnections } from '../testing.ts';
import { buildConnections } from './build.ts';
import type { ParsedConnections } from './parse.ts';

/** Connections whose features all hold their line number, modulo `modulus`, over 100. */
function connections(attack: string[], modulus: number, distinctLines: number): ParsedConnections {
  const texts = attack.map((_, line) => `s${line % 3}`);
  return {
    x: Float32Array.from({ length: attack.length * 18 }, (_, i) => (Math.floor(i / 18) % modulus) / 100),
    protocol: texts,
    service: texts,
    flag: texts,
    attack,
    distinctLines,
  };
}

const times = (attack: string, count: number): string[] => new Array(count).fill(attack);
const raw = {
  tenPercent: connections([...times('normal', 50), ...times('smurf', 90), ...times('satan', 10)], 60, 70),
  corrected: connections([...times('snmpguess', 40), ...times('normal', 30), ...times('smurf', 60), 'ps'], 75, 131),
};
const dataset = buildConnections(raw, smallConnections());

const members = (split: SplitName, part: number) => {
  const rule = dataset.splits[split];
  return rule?.rule === 'membership' ? [...rule.membership.keys()].filter((row) => rule.membership[row] === part) : [];
};
const attackOf = (row: number) => {
  const file = dataset.originFile[row] === 0 ? raw.tenPercent : raw.corrected;
  return file.attack[dataset.originLine[row]!]!;
};
const tally = (rows: number[]) => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[attackOf(row)] = (counts[attackOf(row)] ?? 0) + 1;
  return counts;
};
const shown = ({ display }: Dataset, column: string, row: number) => {
  const found = display.find(({ name }) => name === column)!;
  return found.categories[found.values[row]!];
};

describe('buildConnections', () => {
  it('learns from all normal rows but those that choose the threshold, with attacks in their shares', () => {
    expect(tally(members('default', VALIDATION))).toMatchObject({ normal: 8, smurf: expect.any(Number) });
    expect(tally(members('default', TRAIN)).normal).toBe(42);
    const attacks = tally([...members('default', TRAIN), ...members('default', VALIDATION)]);
    expect(attacks.smurf! + attacks.satan!).toBe(24);
    // 10 of 100 attacks are of this type: of 24 spaced evenly, 2 or 3.
    expect([2, 3]).toContain(attacks.satan);
  });

  it('tests on rows of the other file alone: as they come, or so many of each type', () => {
    expect(tally(members('default', TEST)).normal).toBe(10);
    expect(members('default', TEST)).toHaveLength(17);
    expect(tally(members('balanced', TEST))).toEqual({ normal: 10, snmpguess: 3, smurf: 3, ps: 1 });
    for (const split of ['default', 'balanced'] as const) {
      expect(members(split, TEST).every((row) => dataset.originFile[row] === 1)).toBe(true);
      expect(
        [TRAIN, VALIDATION].flatMap((part) => members(split, part)).every((row) => dataset.originFile[row] === 0),
      ).toBe(true);
    }
    const normals = (split: SplitName) => members(split, TEST).filter((row) => attackOf(row) === 'normal');
    expect(normals('balanced')).toEqual(normals('default'));
  });

  it('keeps each row with its own numbers, true label, words and origin', () => {
    for (let row = 0; row < dataset.rows; row++) {
      const line = dataset.originLine[row]!;
      const modulus = dataset.originFile[row] === 0 ? 60 : 75;
      expect(dataset.x[row * 18 + 17]).toBe(Math.fround((line % modulus) / 100));
      const { abnormal, name } = dataset.classes[dataset.label[row]!]!;
      expect(abnormal).toBe(attackOf(row) !== 'normal');
      expect(name).toBe({ normal: 'normal', smurf: 'DoS', satan: 'probe', snmpguess: 'R2L', ps: 'U2R' }[attackOf(row)]);
      expect(shown(dataset, 'Service', row)).toBe(`s${line % 3}`);
      const isNovel = ['snmpguess', 'ps'].includes(attackOf(row));
      expect(shown(dataset, 'Seen in training', row)).toBe(isNovel ? 'no, a novel attack' : 'yes, its type');
    }
  });

  it('chooses the same rows again, and others by another seed', () => {
    expect(buildConnections(raw, smallConnections())).toEqual(dataset);
    const entry = smallConnections();
    const other = buildConnections(raw, { ...entry, splits: { ...entry.splits, seed: 2 } });
    expect(other.originLine).not.toEqual(dataset.originLine);
  });

  it('takes what there is of files that are smaller than meant', () => {
    const few = { tenPercent: connections(['normal', 'smurf'], 5, 2), corrected: connections(['normal'], 5, 1) };
    expect(buildConnections(few, smallConnections()).rows).toBe(3);
  });

  it('reports novel attacks and exact copies, within files and between what is learnt from and tested on', () => {
    const notes = dataset.provenance.notes.join('\n');
    expect(notes).toContain('has 41 attacks of 2 types that the training file lacks: ps and snmpguess.');
    const novel = members('default', TEST).filter((row) => ['ps', 'snmpguess'].includes(attackOf(row))).length;
    expect(notes).toContain(`Of the test rows here, ${novel} are such novel attacks; balanced over types, 4.`);
    expect(notes).toContain('Of the 150 lines of the 10 % training file, 80 are exact copies of an earlier one');
    expect(notes).toContain('Of the 131 lines of the corrected test file, 0 are exact copies of an earlier one');
    const learnt = new Set(
      members('default', TRAIN)
        .filter((row) => attackOf(row) === 'normal')
        .map((row) => dataset.x[row * 18]),
    );
    const repeated = (rows: number[]) => rows.filter((row) => learnt.has(dataset.x[row * 18])).length;
    const [normal, attacks] = [true, false].map((wanted) =>
      members('default', TEST).filter((row) => (attackOf(row) === 'normal') === wanted),
    );
    expect(notes).toContain(
      `Of the 10 normal test rows, ${repeated(normal!)} are the same in all 18 features as a normal row to learn from. So are ${repeated(attacks!)} of the 7 attacks`,
    );
  });
});

import { TEST, TRAIN, VALIDATION } from '#core/dataset/dataset.ts';
import type { Random } from '#core/random/random.ts';
import type { ConnectionsEntry } from '../catalogue.ts';

/** Rows of one file, by line in rising order, and the parts of each split that they belong to (bits, one byte a row). */
export interface Choice {
  lines: Uint32Array;
  default: Uint8Array;
  balanced: Uint8Array;
}

/** From the training file: every normal row, and a sample of the attacks. Validation rows are set apart, the rest is learnt from. */
export function chooseTraining(attack: string[], { splits }: ConnectionsEntry, random: Random): Choice {
  const { normal, attacks } = linesByType(attack);
  const kept = spaced(attacks.flat(), splits.validation.abnormal + splits.trainingAttacks, random);
  const validation = new Set([
    ...spaced(normal, splits.validation.normal, random),
    ...spaced(kept, splits.validation.abnormal, random),
  ]);
  const lines = Uint32Array.from([...normal, ...kept]).sort();
  const parts = Uint8Array.from(lines, (line) => (validation.has(line) ? VALIDATION : TRAIN));
  return { lines, default: parts, balanced: parts };
}

/** From the test file: normal rows, and attacks either as they come or at most so many of each type. */
export function chooseTest(attack: string[], { splits }: ConnectionsEntry, random: Random): Choice {
  const { normal, attacks } = linesByType(attack);
  const kept = spaced(normal, splits.test.normal, random);
  const asTheyCome = new Set([...kept, ...spaced(attacks.flat(), splits.test.abnormal, random)]);
  const balanced = new Set([
    ...kept,
    ...attacks.flatMap((lines) => spaced(lines, splits.balanced.atMostPerAttack, random)),
  ]);
  const lines = Uint32Array.from(new Set([...asTheyCome, ...balanced])).sort();
  const testedIn = (chosen: Set<number>) => Uint8Array.from(lines, (line) => (chosen.has(line) ? TEST : 0));
  return { lines, default: testedIn(asTheyCome), balanced: testedIn(balanced) };
}

/** The lines of normal rows, and those of each type of attack in the order of their names. */
function linesByType(attack: string[]): { normal: number[]; attacks: number[][] } {
  const byType = new Map<string, number[]>([['normal', []]]);
  attack.forEach((type, line) => {
    const lines = byType.get(type);
    if (lines) lines.push(line);
    else byType.set(type, [line]);
  });
  const types = [...byType.keys()].filter((type) => type !== 'normal').sort();
  return { normal: byType.get('normal')!, attacks: types.map((type) => byType.get(type)!) };
}

/**
 * At most `count` of the lines, at even distances from a random start (systematic sampling): every part of a file and
 * every type of attack has its share, so that a sample resembles the whole more closely than a plain draw would.
 */
function spaced(lines: number[], count: number, random: Random): number[] {
  const start = random.uniform();
  if (lines.length <= count) return lines;
  return Array.from({ length: count }, (_, i) => lines[Math.floor(((i + start) * lines.length) / count)]!);
}

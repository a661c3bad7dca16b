import { type Dataset, type DisplayColumn, TEST, TRAIN, VALIDATION } from '#core/dataset/dataset.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { type ConnectionsEntry, classesOf, provenanceOf } from './catalogue.ts';
import { connectionNotes } from './connectionNotes.ts';
import type { ParsedConnections } from './parseConnections.ts';
import type { RawConnections } from './rawRows.ts';

export interface RawConnectionFiles {
  /** The 10 % training file and the corrected test file; parsed ones know how many of their lines differ. */
  tenPercent: RawConnections | ParsedConnections;
  corrected: RawConnections | ParsedConnections;
}

/** Rows of one file, by line in rising order, and the parts of a split that each belongs to. */
export interface Chosen {
  lines: Uint32Array;
  default: Uint8Array;
  balanced: Uint8Array;
}

/**
 * Chooses rows by a fixed seed: all normal rows of the 10 % file and a sample of its attacks to learn from and to
 * choose thresholds by, samples of the corrected file to test on. A file smaller than expected gives what it has.
 */
export function buildConnections(raw: RawConnectionFiles, entry: ConnectionsEntry): Dataset {
  const random = createRandom(entry.splits.seed);
  const tenPercent = chooseTraining(raw.tenPercent, entry, random.fork('10 % file'));
  const corrected = chooseTest(raw.corrected, entry, random.fork('corrected file'));
  const width = entry.features.length;
  const sources: [RawConnections, Chosen][] = [
    [raw.tenPercent, tenPercent],
    [raw.corrected, corrected],
  ];
  const rows = tenPercent.lines.length + corrected.lines.length;
  const x = new Float32Array(rows * width);
  let row = 0;
  for (const [file, { lines }] of sources) {
    for (const line of lines) x.set(file.x.subarray(line * width, (line + 1) * width), row++ * width);
  }
  const column = (pick: (file: RawConnections) => string[]) =>
    sources.flatMap(([file, { lines }]) => Array.from(lines, (line) => pick(file)[line]!));
  const attack = column((file) => file.attack);
  const known = new Set(raw.tenPercent.attack);
  const membership = (split: 'default' | 'balanced') => Uint8Array.from([...tenPercent[split], ...corrected[split]]);
  const classOf = new Map(entry.classes.flatMap(({ labels }, index) => labels.map((label) => [label, index])));
  return {
    id: 'kddcup99',
    standIn: false,
    rowNoun: entry.rowNoun,
    rows,
    features: width,
    x,
    featureNames: entry.features.map(({ name }) => name),
    featureUnits: entry.features.map(({ unit }) => unit),
    classes: classesOf(entry),
    label: Uint8Array.from(attack, (name) => classOf.get(name)!),
    originFiles: [entry.files.tenPercent.name, entry.files.corrected.name],
    originFile: new Uint8Array(rows).fill(1, tenPercent.lines.length),
    originLine: Uint32Array.from([...tenPercent.lines, ...corrected.lines]),
    display: [
      displayColumn(
        'Protocol',
        column((file) => file.protocol),
      ),
      displayColumn(
        'Service',
        column((file) => file.service),
      ),
      displayColumn(
        'Flag',
        column((file) => file.flag),
      ),
      displayColumn('Attack', attack),
      displayColumn(
        'Type in the training file',
        attack.map((name) => (known.has(name) ? 'yes' : 'no: a novel attack')),
      ),
    ],
    splits: {
      default: { rule: 'membership', membership: membership('default') },
      balanced: { rule: 'membership', membership: membership('balanced') },
    },
    provenance: provenanceOf(entry, connectionNotes(raw, tenPercent, corrected, entry)),
  };
}

function chooseTraining({ attack }: RawConnections, { splits }: ConnectionsEntry, random: Random): Chosen {
  const normal = linesWhere(attack, isNormal);
  const attacks = spaced(linesByType(attack), splits.validation.abnormal + splits.trainingAttacks, random);
  const validation = new Set([
    ...spaced(normal, splits.validation.normal, random),
    ...spaced(attacks, splits.validation.abnormal, random),
  ]);
  const lines = Uint32Array.from([...normal, ...attacks]).sort();
  const parts = Uint8Array.from(lines, (line) => (validation.has(line) ? VALIDATION : TRAIN));
  return { lines, default: parts, balanced: parts };
}

function chooseTest({ attack }: RawConnections, { splits }: ConnectionsEntry, random: Random): Chosen {
  const normal = spaced(linesWhere(attack, isNormal), splits.test.normal, random);
  const types = [...new Set(attack)].filter(isAttack);
  const balanced = types.flatMap((type) => [
    ...spaced(
      linesWhere(attack, (name) => name === type),
      splits.balanced.atMostPerAttack,
      random,
    ),
  ]);
  const members = {
    default: new Set([...normal, ...spaced(linesByType(attack), splits.test.abnormal, random)]),
    balanced: new Set([...normal, ...balanced]),
  };
  const lines = Uint32Array.from(new Set([...members.default, ...members.balanced])).sort();
  const part = (split: keyof typeof members) => Uint8Array.from(lines, (line) => (members[split].has(line) ? TEST : 0));
  return { lines, default: part('default'), balanced: part('balanced') };
}

export const isNormal = (attack: string) => attack === 'normal';
export const isAttack = (attack: string) => !isNormal(attack);

function linesWhere(attack: string[], isWanted: (attack: string) => boolean): Uint32Array {
  const lines: number[] = [];
  attack.forEach((name, line) => {
    if (isWanted(name)) lines.push(line);
  });
  return Uint32Array.from(lines);
}

/** The lines of attacks, those of one type together. */
function linesByType(attack: string[]): Uint32Array {
  return linesWhere(attack, isAttack).sort((a, b) => compare(attack[a]!, attack[b]!) || a - b);
}

/**
 * At most `count` of the lines at even distances from a random start (systematic sampling): every part of the file and
 * every attack type has its share, so that a sample resembles the whole more closely than a plain draw would.
 */
function spaced(lines: Uint32Array, count: number, random: Random): Uint32Array {
  if (lines.length <= count) return lines;
  const start = random.uniform();
  return Uint32Array.from({ length: count }, (_, i) => lines[Math.floor(((i + start) * lines.length) / count)]!);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function displayColumn(name: string, texts: string[]): DisplayColumn {
  const categories = [...new Set(texts)].sort();
  const index = new Map(categories.map((category, i) => [category, i]));
  return { name, categories, values: Uint8Array.from(texts, (text) => index.get(text)!) };
}

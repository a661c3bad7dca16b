import type { Dataset, DisplayColumn } from '#core/dataset/dataset.ts';
import { createRandom } from '#core/random/random.ts';
import { type ConnectionsEntry, classesOf, provenanceOf } from '../catalogue.ts';
import type { RawConnections } from '../rawRows.ts';
import { type Choice, chooseTest, chooseTraining } from './choose.ts';
import { connectionNotes } from './notes.ts';
import type { ConnectionFiles } from './parse.ts';
import { kddcup99 } from './table.ts';

/** The unit of features that are a part of a whole. */
const SHARE = 'share';

/** Joins the rows chosen from both files, each in the order of its file. Labels are true: all but `normal` is an attack. */
export function buildConnections(raw: ConnectionFiles, entry: ConnectionsEntry): Dataset {
  const random = createRandom(entry.splits.seed);
  const training = chooseTraining(raw.tenPercent.attack, entry, random.fork('training'));
  const test = chooseTest(raw.corrected.attack, entry, random.fork('test'));
  const column = (of: (file: RawConnections) => string[]) => [
    ...Array.from(training.lines, (line) => of(raw.tenPercent)[line]!),
    ...Array.from(test.lines, (line) => of(raw.corrected)[line]!),
  ];
  const attack = column((file) => file.attack);
  const known = new Set(raw.tenPercent.attack);
  const classOf = new Map(entry.classes.flatMap(({ labels }, index) => labels.map((label) => [label, index])));
  const dataset: Dataset = {
    id: kddcup99.id,
    standIn: false,
    rowNoun: entry.rowNoun,
    rows: attack.length,
    features: entry.features.length,
    shape: kddcup99.shape,
    x: joinRows(entry.features.length, [raw.tenPercent.x, training], [raw.corrected.x, test]),
    featureNames: entry.features.map(({ name }) => name),
    featureUnits: entry.features.map(({ unit }) => unit),
    // Counts, sizes and shares: none is below nought, and no share above one.
    featureBounds: entry.features.map(({ unit, perUnit }) => ({
      least: 0,
      most: unit === SHARE ? 1 : null,
      step: 1 / perUnit,
    })),
    classes: classesOf(entry),
    label: Uint8Array.from(attack, (name) => classOf.get(name)!),
    originFiles: [entry.files.tenPercent.name, entry.files.corrected.name],
    originFile: new Uint8Array(attack.length).fill(1, training.lines.length),
    originLine: Uint32Array.from([...training.lines, ...test.lines]),
    display: Object.entries({
      Protocol: column((file) => file.protocol),
      Service: column((file) => file.service),
      Flag: column((file) => file.flag),
      Attack: attack.map((name) => (name === 'normal' ? 'none' : name)),
      'Seen in training': attack.map((name) => (known.has(name) ? 'yes, its type' : 'no, a novel attack')),
    }).map(displayColumn),
    splits: {
      default: { rule: 'membership', membership: Uint8Array.from([...training.default, ...test.default]) },
      balanced: { rule: 'membership', membership: Uint8Array.from([...training.balanced, ...test.balanced]) },
    },
    provenance: provenanceOf(entry, []),
  };
  return { ...dataset, provenance: provenanceOf(entry, connectionNotes(raw, dataset, entry)) };
}

function joinRows(width: number, ...parts: [x: Float32Array, choice: Choice][]): Float32Array {
  const rows = parts.reduce((sum, [, { lines }]) => sum + lines.length, 0);
  const joined = new Float32Array(rows * width);
  let row = 0;
  for (const [x, { lines }] of parts) {
    for (const line of lines) joined.set(x.subarray(line * width, (line + 1) * width), row++ * width);
  }
  return joined;
}

function displayColumn([name, texts]: [string, string[]]): DisplayColumn {
  const categories = [...new Set(texts)].sort();
  const index = new Map(categories.map((category, i) => [category, i]));
  return { name, categories, values: Uint8Array.from(texts, (text) => index.get(text)!) };
}

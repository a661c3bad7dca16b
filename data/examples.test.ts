import { describe, expect, it } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import { createRandom } from '#core/random/random.ts';
import { scoreRow } from '#core/scoreRow.ts';
import { decodeExample, encodeExample } from '#detectors/experiments/exampleModel.ts';
import { trainExample } from './examples.ts';

const FEATURES = 12;

/** 300 normal rows on a wave of two sizes, 60 abnormal ones that are noise. */
function dataset(): Dataset {
  const random = createRandom(4);
  const rows = Array.from({ length: 360 }, (_, row) => {
    const size = 1 + 0.3 * random.normal();
    return Array.from({ length: FEATURES }, (_, f) => (row < 300 ? size * Math.sin(f) : random.normal()));
  });
  return {
    id: 'ecg5000',
    standIn: false,
    rowNoun: { one: 'beat', many: 'beats' },
    rows: rows.length,
    features: FEATURES,
    shape: { kind: 'signal', length: FEATURES },
    x: Float32Array.from(rows.flat()),
    featureNames: Array.from({ length: FEATURES }, (_, f) => `point ${f + 1}`),
    featureUnits: Array.from({ length: FEATURES }, () => ''),
    featureBounds: Array(FEATURES).fill({ least: null, most: null, step: 0.01 }),
    classes: [
      { name: 'normal', short: 'N', abnormal: false },
      { name: 'noise', short: 'X', abnormal: true },
    ],
    label: Uint8Array.from(rows, (_, row) => (row < 300 ? 0 : 1)),
    originFiles: ['rows.txt'],
    originFile: new Uint8Array(rows.length),
    originLine: Uint32Array.from(rows, (_, row) => row),
    display: [],
    splits: { default: { rule: 'stratified', train: 0.6, validation: 0.2, test: 0.2 } },
    provenance: { title: '', licence: '', citations: [], sources: [], description: '', notes: [] },
  };
}

describe('trainExample', () => {
  it('makes a judge that can be kept in a file and tells strange rows from others', async () => {
    const rows = dataset();
    const example = await trainExample(rows);
    expect(example.epochs).toBe(15);
    expect(example.rocAuc).toBeGreaterThan(0.95);
    const kept = decodeExample(JSON.parse(JSON.stringify(encodeExample(example))));
    const { score } = scoreRow(
      kept,
      Float32Array.from({ length: FEATURES }, (_, f) => Math.sin(f)),
    );
    expect(score).toBeLessThan(kept.threshold);
    expect(scoreRow(kept, rows.x.slice(-FEATURES)).score).toBeGreaterThan(kept.threshold);
    expect(kept.normalScores).toHaveLength(60);
    expect(kept.normalScores.toSorted()).toEqual(kept.normalScores);
  });

  it('makes the same one again', async () => {
    expect((await trainExample(dataset())).weights).toEqual((await trainExample(dataset())).weights);
  });
});

import { describe, expect, it } from 'vitest';
import { fitPca } from '#core/linalg/pca.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { atOnce } from '#core/pieces.ts';
import { fromJson, toJson } from '#core/plainData.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import { chosenCount } from './chosenCount.ts';
import { type PcaOptions, pcaTable } from './fields.ts';
import { pca } from './pca.ts';

const FEATURES = 7;

/** Rows that vary along three directions, and a little everywhere; abnormal ones vary everywhere. */
function drawn(rows: number, isAbnormal: (row: number) => boolean, seed: number) {
  const random = createRandom(seed);
  const abnormal = Uint8Array.from({ length: rows }, (_, row) => Number(isAbnormal(row)));
  const x = Float32Array.from(
    Array.from(abnormal, (flag) => {
      const [a, b, c] = [3 * random.normal(), 2 * random.normal(), random.normal()];
      return Array.from({ length: FEATURES }, (_, f) => {
        const along = a * Math.sin(f) + b * Math.cos(2 * f) + c * (f === 3 ? 2 : 0);
        return along + random.normal() * (flag ? 0.5 : 0.3);
      });
    }).flat(),
  );
  return { x, abnormal };
}

const training = drawn(150, () => false, 1).x;
const validation = drawn(80, (row) => row % 4 === 0, 2);
const look = {
  scaler: { offset: new Float32Array(FEATURES), spread: new Float32Array(FEATURES).fill(1) },
  row: validation.x.subarray(0, FEATURES),
};
const usual = pcaTable.defaults('ecg5000');

const fitted = (options: Partial<PcaOptions>, guide?: typeof validation) =>
  fitAtOnce(pca, training, 150, FEATURES, { ...usual, ...options }, createRandom(1), guide);

/** ROC AUC of the validation rows, of a fit that was told its number of components. */
function areaWith(components: number, measure: PcaOptions['measure']): number {
  const scores = pca.score(fitted({ keep: 'components', components, measure }), validation.x, 80);
  return rocAuc(createScoreIndex(scores, validation.abnormal))!;
}

describe('the number of components', () => {
  it.each(['reconstruction', 'components'] as const)('is the one that ranks validation rows best: %s', (measure) => {
    const areas = Array.from({ length: FEATURES - 1 }, (_, i) => areaWith(i + 1, measure));
    const model = fitted({ keep: 'validation', measure }, validation);
    const best = Math.max(...areas);
    const count = areas.indexOf(best) + 1;
    expect(model.chosen).toMatchObject({ count, most: FEATURES - 1 });
    expect(model.chosen).toHaveProperty('validationAuc', expect.closeTo(best, 6));
    expect(model.explainedVariance).toHaveLength(count);
    const told = fitted({ keep: 'components', components: count, measure });
    expect(pca.score(model, validation.x, 80)).toEqual(pca.score(told, validation.x, 80));
    // Another number is worse: it was a choice.
    expect(Math.min(...areas)).toBeLessThan(best);
  });

  it('is the one that is set where validation rows are of one kind, which is told, or nobody has any', () => {
    const oneKind = { ...validation, abnormal: new Uint8Array(80) };
    const alike = fitted({ keep: 'validation', components: 3 }, oneKind);
    expect(alike.chosen).toBe('oneKind');
    expect(pca.learnt!(alike, look)).toMatchObject({ chosen: 'oneKind' });
    const alone = fitted({ keep: 'validation', components: 3 });
    expect(alone.chosen).toBeNull();
    for (const model of [alike, alone]) expect(model.explainedVariance).toHaveLength(3);
    expect(fitted({ keep: 'components', components: 3 }, validation).chosen).toBeNull();
  });

  it('is the least of equally good ones, and never all', () => {
    const split = Uint8Array.of(0, 0, 1, 1);
    const rows = Float32Array.of(0, 0, 0, 0.1, 0, 0, 0, 9, 0, 0, 9, 0);
    const chosen = atOnce(
      chosenCount(fitPca(training.subarray(0, 30), 10, 3), { x: rows, abnormal: split }, 'reconstruction'),
    );
    expect(chosen!.most).toBe(2);
    const single = fitPca(training.subarray(0, 10), 10, 1);
    expect(atOnce(chosenCount(single, { x: rows.subarray(0, 4), abnormal: split }, 'reconstruction'))).toBeNull();
  });

  it('travels with the model, and is told with what it has learnt', () => {
    const model = fitted({ keep: 'validation' }, validation);
    const learnt = pca.learnt!(model, look);
    expect(learnt).toMatchObject({ form: 'components', chosen: model.chosen });
    const back = fromJson(JSON.parse(JSON.stringify(toJson(structuredClone(model))))) as typeof model;
    expect(pca.learnt!(back, look)).toEqual(learnt);
  });
});

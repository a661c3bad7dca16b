import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import { detectorTable } from '#core/experiment/detectorTable.ts';
import { choice, integer } from '#core/experiment/field.ts';
import { NO_ENGINE } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';
import { evaluateExperiment } from '../../bench/evaluation.ts';
import { parseRequest } from '../../bench/options.ts';
import { classicalDetector } from './classicalDetector.ts';
import { defaultOf, detectorKinds, fromQuery, parseExperiment, toQuery } from './experiment.ts';
import { DETECTORS } from './index.ts';

/** All that a new detector takes, as its folder would have it: a table of settings, and what computes. */
const table = detectorTable('farthest', [
  integer('corner', 'corner', { min: 1, max: 9 }),
  choice('side', 'side', ['low', 'high']),
])({ defaults: (dataset) => ({ corner: dataset === 'ecg5000' ? 3 : 2, side: 'high' }) });

const farthest = classicalDetector<{ corner: number; side: 'low' | 'high' }, { features: number; edge: number }>(
  table,
  {
    kind: 'farthest',
    *fit(x, _, features, { corner, side }) {
      yield 1;
      const sign = side === 'high' ? 1 : -1;
      return { features, edge: sign * corner * Math.max(...x.map(Math.abs)) };
    },
    score: ({ features, edge }, x, rows) =>
      Float32Array.from({ length: rows }, (_, row) => 1 / (1 + Math.abs(edge - x[row * features]!))),
    contributions: (_, x) => x.map(Math.abs),
    explainedBy: () => 'sum',
    cost: (rows, features) => ({ fit: rows * features, score: features }),
  },
);

/** The line that its folder takes in the list. */
const list = DETECTORS as (typeof farthest)[];
beforeAll(() => void list.push(farthest));
afterAll(() => void list.splice(list.indexOf(farthest), 1));

it('a new detector is there in links, files, defaults and messages', () => {
  expect(detectorKinds()).toContain('farthest');
  const usual = defaultOf('kddcup99', 'farthest');
  expect(usual.detector).toEqual({ kind: 'farthest', corner: 2, side: 'high' });
  expect(toQuery(usual)).toBe('v=1&d=kddcup99&kind=farthest');
  const query = 'v=1&d=ecg5000&kind=farthest&s=4&corner=5&side=low';
  const { experiment, changes } = fromQuery(query);
  expect(changes).toEqual([]);
  expect(experiment.detector).toEqual({ kind: 'farthest', corner: 5, side: 'low' });
  expect(new Set(toQuery(experiment).split('&'))).toEqual(new Set(query.split('&')));
  expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual({ experiment, changes: [] });
  expect(fromQuery('kind=farthest&corner=99').changes).toEqual([
    { say: 'outOfBounds', field: { name: 'corner' }, given: 99, used: 9 },
  ]);
});

it('a new detector runs, is evaluated, and is set from the command line', async () => {
  const dataset = datasetOf([200, 50], 5);
  const { experiments, engine } = parseRequest('--detector farthest --set corner=4 --seeds 2'.split(' '))!;
  expect(engine).toBeNull();
  expect(experiments.map(({ seed, detector }) => [seed, detector])).toEqual([
    [1, { kind: 'farthest', corner: 4, side: 'high' }],
    [2, { kind: 'farthest', corner: 4, side: 'high' }],
  ]);
  const { last, plan, end } = await runToEnd(experiments[0]!, dataset, { engines: NO_ENGINE });
  expect(end).toEqual({ reason: 'finished' });
  expect(last.testScores.every((score) => score > 0 && score <= 1)).toBe(true);
  expect(plan.baselines.map(({ id }) => id)).toEqual(['mean', 'pca']);
  expect(await evaluateExperiment(dataset, experiments[1]!, null)).toMatchObject({ detector: 'farthest', epochs: 0 });
});

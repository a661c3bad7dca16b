import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { datasetOf } from '#core/dataset/testing.ts';
import { NO_ENGINE } from '#run/oneEngine.ts';
import { runToEnd } from '#run/runToEnd.ts';
import { evaluateExperiment } from '../../bench/evaluation.ts';
import { parseRequest } from '../../bench/options.ts';
import { defaultOf, detectorKinds, fromQuery, parseExperiment, toQuery } from './experiment.ts';
import { DETECTORS } from './index.ts';
import { farthest } from './testing.ts';

/** The line that its folder takes in the list. */
const list = DETECTORS as (typeof farthest)[];
beforeAll(() => void list.push(farthest));
afterAll(() => void list.splice(list.indexOf(farthest), 1));

it('a new detector is there in links, files, defaults and messages', () => {
  expect(detectorKinds()).toContain('farthest');
  const usual = defaultOf('kddcup99', 'farthest');
  expect(usual.detector).toEqual({ kind: 'farthest', corner: 2, side: 'high' });
  expect(toQuery(usual)).toBe('d=kddcup99&kind=farthest&v=3');
  const query = 'v=1&d=ecg5000&kind=farthest&s=4&corner=5&side=low';
  const { experiment, changes } = fromQuery(query);
  expect(changes).toEqual([]);
  expect(experiment.detector).toEqual({ kind: 'farthest', corner: 5, side: 'low' });
  expect(new Set(toQuery(experiment).split('&'))).toEqual(new Set(query.split('&')));
  expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual({ experiment, changes: [] });
  expect(fromQuery('kind=farthest&corner=99&v=1').changes).toEqual([
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

/** What the essay tells of has names, and so have the charts' pictures for the tests. */
const NAMELESS = ['features', 'charts', 'store', 'pages', 'ui'];
const NAMED = /^features\/learn\/|^charts\/golden\/|(^|\/)testing\.ts$|\.test\.tsx?$/;

/** Whether code names a detector or a data set, in whichever quotes. */
function namesAny(code: string): boolean {
  const names = [...detectorKinds(), ...DATASET_IDS].join('|');
  return new RegExp(`(['"\`])(${names})\\1`).test(code);
}

it.each([`'`, `"`, '`'])('a name in %s is seen', (quote) => {
  expect(namesAny(`kind === ${quote}pca${quote}`)).toBe(true);
  expect(namesAny(`kind === ${quote}pcas${quote}`)).toBe(false);
});

it('what is shown knows no detector and no data set by its name', () => {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const files = NAMELESS.flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  ).filter((file) => /\.tsx?$/.test(file) && !NAMED.test(file));
  expect(files.length).toBeGreaterThan(300);
  const naming = files.filter((file) => namesAny(readFileSync(join(src, file), 'utf8')));
  expect(naming).toEqual([]);
});
